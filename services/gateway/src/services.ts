import { EnterprisesServiceDefinition, LeadsServiceDefinition } from '@lianqiao/contracts/leads'
import { NotificationsServiceDefinition } from '@lianqiao/contracts/notifications'
import { ParksServiceDefinition } from '@lianqiao/contracts/parks'
import { PoliciesServiceDefinition } from '@lianqiao/contracts/policies'
import { type Address, createGrpcClient, type GrpcClient, type IdentityTokens } from '@lianqiao/service-kit'

export type Services = {
  leads: GrpcClient<typeof LeadsServiceDefinition>
  /** Of the leads service, too. */
  enterprises: GrpcClient<typeof EnterprisesServiceDefinition>
  parks: GrpcClient<typeof ParksServiceDefinition>
  policies: GrpcClient<typeof PoliciesServiceDefinition>
  notifications: GrpcClient<typeof NotificationsServiceDefinition>
}

export type ServiceAddresses = Record<Exclude<keyof Services, 'enterprises'>, Address>

/** One connection to each service. */
export function connectServices(
  addresses: ServiceAddresses,
  tokens: IdentityTokens,
): { services: Services; close(): void } {
  const connect = <D extends Parameters<typeof createGrpcClient>[0]['definition']>(
    definition: D,
    dependency: keyof ServiceAddresses,
  ) => createGrpcClient({ definition, dependency, address: addresses[dependency], tokens })
  const leads = connect(LeadsServiceDefinition, 'leads')
  const enterprises = connect(EnterprisesServiceDefinition, 'leads')
  const parks = connect(ParksServiceDefinition, 'parks')
  const policies = connect(PoliciesServiceDefinition, 'policies')
  const notifications = connect(NotificationsServiceDefinition, 'notifications')
  return {
    services: {
      leads: leads.client,
      enterprises: enterprises.client,
      parks: parks.client,
      policies: policies.client,
      notifications: notifications.client,
    },
    close: () => [leads, enterprises, parks, policies, notifications].forEach((one) => void one.close()),
  }
}
