export * from './generated/lianqiao/notifications/v1/events.ts'
export * from './generated/lianqiao/notifications/v1/notifications_service.ts'
