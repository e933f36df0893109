export * from './kinds.ts'
export { ConfigError, type ConfigFault, type ConfigOf, readConfig, type Setting, type Settings } from './settings.ts'
