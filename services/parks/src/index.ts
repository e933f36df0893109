export { parks } from './service.ts'
