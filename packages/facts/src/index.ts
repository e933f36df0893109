export { createFactReader } from './fact-reader.ts'
