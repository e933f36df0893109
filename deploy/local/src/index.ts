export { prepareAccounts, printSummary, type Summary, withAccounts } from '@lianqiao/deploy-provision'
export { type Platform, type PlatformOptions, startPlatform } from './platform.ts'
export { freePort, portTaken } from './port.ts'
export { type Runtime, readRuntime } from './runtime-file.ts'
