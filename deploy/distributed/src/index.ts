export { type Distributed, type DistributedOptions, startDistributed } from './platform.ts'
export type { ServiceProcess } from './service-process.ts'
