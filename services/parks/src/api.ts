import { toFacts } from '@lianqiao/contracts'
import { ParksServiceDefinition } from '@lianqiao/contracts/parks'
import { type Clock, type GrpcApi, grpcApi } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { factsWithPlace, proposalsView, propose, proposedRefs, sitingLead } from './propose.ts'
import type { Registry } from './registry.ts'
import { findProposals } from './store.ts'

/** The parks API. Proposals hold nothing about the enterprise itself; who may see the lead is decided by leads. */
export function parksApi({ pool, registry, clock }: { pool: Pool; registry: Registry; clock: Clock }): GrpcApi {
  return grpcApi(ParksServiceDefinition, {
    async preview(request) {
      const lead = sitingLead(request)
      const proposals = propose(lead, registry)
      const best = proposedRefs(lead, proposals, registry)[0]
      const at = { proposedAt: clock().toISOString(), versions: registry.versions }
      return {
        proposals: proposalsView(proposals, registry, at),
        facts: toFacts(factsWithPlace(request, best, registry)),
      }
    },

    async getProposals({ leadId }) {
      const stored = await findProposals(pool, leadId)
      if (stored === undefined) return {}
      const at = { proposedAt: stored.proposedAt.toISOString(), versions: stored.versions }
      return { proposals: proposalsView(stored.proposals, registry, at) }
    },

    async listParks() {
      return {
        parks: registry.rows.map((park) => ({
          parkId: park.id,
          name: park.names.zhHans,
          level: park.level.text,
          divisionCode: park.division,
          chains: park.chains,
          leadingIndustries: park.leadingIndustries,
          source: park.source,
          confidence: park.confidence.level,
        })),
      }
    },
  })
}
