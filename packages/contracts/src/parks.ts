export * from './generated/lianqiao/parks/v1/events.ts'
export * from './generated/lianqiao/parks/v1/parks_service.ts'
