export * from './generated/lianqiao/accounts/v1/events.ts'
