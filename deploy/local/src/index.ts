export { buildConsole } from './console-build.ts'
export { type Platform, type PlatformOptions, startPlatform } from './platform.ts'
export { freePort, portTaken } from './port.ts'
