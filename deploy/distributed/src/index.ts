export { type Distributed, type DistributedOptions, startDistributed } from './platform.ts'
export { type ServiceProcess, serviceProcess } from './service-process.ts'
