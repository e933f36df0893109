export * from './generated/lianqiao/policies/v1/events.ts'
export * from './generated/lianqiao/policies/v1/policies_service.ts'
