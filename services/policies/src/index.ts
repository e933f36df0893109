export { policies } from './service.ts'
