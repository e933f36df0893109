import { gateway } from '@lianqiao/gateway-service'
import { leads } from '@lianqiao/leads-service'
import { notifications } from '@lianqiao/notifications-service'
import { parks } from '@lianqiao/parks-service'
import { policies } from '@lianqiao/policies-service'
import type { ServiceDatabase } from './database.ts'

/** Every service, the gateway last: it asks the others. The one list; a test holds docker-compose.yml to it. */
export const serviceNames = ['leads', 'parks', 'policies', 'notifications', 'gateway'] as const
export type ServiceName = (typeof serviceNames)[number]

/** What each service is: its settings, its migrations, how it is put together. */
export const serviceDefinitions = { leads, parks, policies, notifications, gateway }

/** A value for each service. */
export function byService<Value>(make: (name: ServiceName) => Value): Record<ServiceName, Value> {
  return Object.fromEntries(serviceNames.map((name) => [name, make(name)])) as Record<ServiceName, Value>
}

/** What the services want of PostgreSQL, with the password of each one's application role. */
export function serviceDatabases(passwords: Record<ServiceName, string>): ServiceDatabase[] {
  return serviceNames.map((name) => ({
    name,
    schema: name,
    appPassword: passwords[name],
    migrations: [serviceDefinitions[name].migrations],
  }))
}
