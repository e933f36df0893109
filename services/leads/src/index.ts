export { leads } from './service.ts'
