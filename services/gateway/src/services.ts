import {
  EnterprisesServiceDefinition,
  LeadsServiceDefinition,
  ProjectsServiceDefinition,
} from '@lianqiao/contracts/leads'
import { NotificationsServiceDefinition } from '@lianqiao/contracts/notifications'
import {
  AgreementsServiceDefinition,
  CarriersServiceDefinition,
  ParksServiceDefinition,
  ScorecardsServiceDefinition,
} from '@lianqiao/contracts/parks'
import { PoliciesServiceDefinition } from '@lianqiao/contracts/policies'
import { type Address, createGrpcClient, type GrpcClient, type IdentityTokens } from '@lianqiao/service-kit'

export type Services = {
  leads: GrpcClient<typeof LeadsServiceDefinition>
  /** Of the leads service, too. */
  enterprises: GrpcClient<typeof EnterprisesServiceDefinition>
  projects: GrpcClient<typeof ProjectsServiceDefinition>
  parks: GrpcClient<typeof ParksServiceDefinition>
  carriers: GrpcClient<typeof CarriersServiceDefinition>
  agreements: GrpcClient<typeof AgreementsServiceDefinition>
  scorecards: GrpcClient<typeof ScorecardsServiceDefinition>
  policies: GrpcClient<typeof PoliciesServiceDefinition>
  notifications: GrpcClient<typeof NotificationsServiceDefinition>
}

export type ServiceAddresses = Record<'leads' | 'parks' | 'policies' | 'notifications', Address>

/** A client of each API; those of one service share its address. */
export function connectServices(
  addresses: ServiceAddresses,
  tokens: IdentityTokens,
): { services: Services; close(): void } {
  const closes: (() => void)[] = []
  const connect = <D extends Parameters<typeof createGrpcClient>[0]['definition']>(
    definition: D,
    dependency: keyof ServiceAddresses,
  ) => {
    const { client, close } = createGrpcClient({ definition, dependency, address: addresses[dependency], tokens })
    closes.push(close)
    return client
  }
  return {
    services: {
      leads: connect(LeadsServiceDefinition, 'leads'),
      enterprises: connect(EnterprisesServiceDefinition, 'leads'),
      projects: connect(ProjectsServiceDefinition, 'leads'),
      parks: connect(ParksServiceDefinition, 'parks'),
      carriers: connect(CarriersServiceDefinition, 'parks'),
      agreements: connect(AgreementsServiceDefinition, 'parks'),
      scorecards: connect(ScorecardsServiceDefinition, 'parks'),
      policies: connect(PoliciesServiceDefinition, 'policies'),
      notifications: connect(NotificationsServiceDefinition, 'notifications'),
    },
    close() {
      for (const close of closes) close()
    },
  }
}
