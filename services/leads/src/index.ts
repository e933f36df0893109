export { exportCorrections, rereadStoredChains } from './admin.ts'
export { leads } from './service.ts'
