export * from './catalogue.ts'
export * from './descriptors.ts'
export * from './facts.ts'
