export * from './generated/lianqiao/leads/v1/enterprise_events.ts'
export * from './generated/lianqiao/leads/v1/enterprises_service.ts'
export * from './generated/lianqiao/leads/v1/events.ts'
export * from './generated/lianqiao/leads/v1/leads_service.ts'
