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

/** The APIs that the gateway calls; enterprises and projects are of leads, carriers, agreements and scorecards of parks. */
export const definitions = {
  leads: LeadsServiceDefinition,
  enterprises: EnterprisesServiceDefinition,
  projects: ProjectsServiceDefinition,
  parks: ParksServiceDefinition,
  carriers: CarriersServiceDefinition,
  agreements: AgreementsServiceDefinition,
  scorecards: ScorecardsServiceDefinition,
  policies: PoliciesServiceDefinition,
  notifications: NotificationsServiceDefinition,
}

export type Services = { [Api in keyof typeof definitions]: GrpcClient<(typeof definitions)[Api]> }

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
      leads: connect(definitions.leads, 'leads'),
      enterprises: connect(definitions.enterprises, 'leads'),
      projects: connect(definitions.projects, 'leads'),
      parks: connect(definitions.parks, 'parks'),
      carriers: connect(definitions.carriers, 'parks'),
      agreements: connect(definitions.agreements, 'parks'),
      scorecards: connect(definitions.scorecards, 'parks'),
      policies: connect(definitions.policies, 'policies'),
      notifications: connect(definitions.notifications, 'notifications'),
    },
    close() {
      for (const close of closes) close()
    },
  }
}
