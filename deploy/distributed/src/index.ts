export { findParts, type Parts } from './parts.ts'
export { type DistributedOptions, type DistributedPlatform, startDistributed } from './platform.ts'
export type { ServiceProcess } from './process.ts'
