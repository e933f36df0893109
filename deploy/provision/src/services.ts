import { gateway } from '@lianqiao/gateway-service'
import { leads } from '@lianqiao/leads-service'
import { notifications } from '@lianqiao/notifications-service'
import { parks } from '@lianqiao/parks-service'
import { policies } from '@lianqiao/policies-service'
import type { ServiceDatabase } from './database.ts'

/** Every service that has a database, the gateway last: it asks the others. */
export const serviceNames = ['leads', 'parks', 'policies', 'notifications', 'gateway'] as const
export type ServiceName = (typeof serviceNames)[number]

const definitions = { leads, parks, policies, notifications, gateway }

/** What the services want of PostgreSQL, with the password of each one's application role. */
export function serviceDatabases(passwords: Record<ServiceName, string>): ServiceDatabase[] {
  return serviceNames.map((name) => ({
    name,
    schema: name,
    appPassword: passwords[name],
    migrations: [definitions[name].migrations],
  }))
}
