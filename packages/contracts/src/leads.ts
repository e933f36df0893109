export * from './generated/lianqiao/leads/v1/events.ts'
export * from './generated/lianqiao/leads/v1/leads_service.ts'
