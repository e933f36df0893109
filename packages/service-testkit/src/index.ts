export { inProcessClient } from './in-process-client.ts'
export { type OpenedService, openService } from './open-service.ts'
export { perFile } from './per-file.ts'
