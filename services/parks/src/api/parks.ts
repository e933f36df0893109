import { fromFacts, toFacts } from '@lianqiao/contracts'
import { ParksServiceDefinition, type Proposals } from '@lianqiao/contracts/parks'
import { languageOf } from '@lianqiao/matching'
import { type GrpcApi, grpcApi, type Identity } from '@lianqiao/service-kit'
import type { PairProposal, SiteProposal, SitingLead } from '@lianqiao/siting'
import type { Pool } from 'pg'
import type { Access } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { type AnswerDeps, answerLead, bestPlace } from '../proposing/answer.ts'
import { factsWithPlace, sitingLead } from '../proposing/propose.ts'
import { capacitiesOf } from '../store/capacities.ts'
import { readCarriers } from '../store/carriers.ts'
import { readRegisters } from '../store/park-registers.ts'
import { findProposals } from '../store/proposals.ts'
import { capacityMessage } from './capacity-message.ts'
import { carriersNamed, proposalsMessage } from './proposal-message.ts'
import { rangeOf } from './ranges.ts'

/** Who reads, and in which language (a tag). */
type Reader = { identity: Identity; language: string }

/** Proposals and parks. Proposals hold nothing about the enterprise itself; who may see the lead is decided by leads. */
export function proposalsApi(deps: AnswerDeps & { pool: Pool; access: Access }): GrpcApi {
  const { pool, registry, stock, clock, access } = deps

  async function view(
    answer: { proposals: readonly SiteProposal[]; pairs: readonly PairProposal[] },
    at: { proposedAt: Date; versions: Record<string, string> },
    { identity, language }: Reader,
  ): Promise<Proposals> {
    const { agreements } = await stock.current(pool)
    const named = await readCarriers(pool, carriersNamed(answer.proposals))
    return proposalsMessage(
      answer,
      { proposedAt: at.proposedAt.toISOString(), versions: at.versions },
      {
        registry,
        carriers: new Map(named.map((carrier) => [carrier.carrierId, carrier])),
        agreements,
        today: dayOf(clock()),
        language: languageOf(language),
        keeps: (parkId) => access.mayKeep(identity, parkId),
      },
    )
  }

  const asked = async (lead: SitingLead, reader: Reader) =>
    view(await answerLead(pool, lead, deps), { proposedAt: clock(), versions: registry.versions }, reader)

  return grpcApi(ParksServiceDefinition, {
    async preview(request, { identity }) {
      const lead = sitingLead(request)
      const answer = await answerLead(pool, lead, deps)
      const reader = { identity, language: request.language }
      return {
        proposals: await view(answer, { proposedAt: clock(), versions: registry.versions }, reader),
        facts: toFacts(factsWithPlace(fromFacts(request.facts), bestPlace(lead, answer, registry), registry)),
      }
    },

    async getProposals({ leadId, language }, { identity }) {
      const stored = await findProposals(pool, leadId)
      if (stored === undefined) return {}
      const { answer } = stored
      const reader = { identity, language }
      if (answer === null) return { proposals: await asked(stored.asked, reader) }
      return { proposals: await view(answer, stored, reader) }
    },

    async listParks({ language }, { identity }) {
      const [capacities, registers] = await Promise.all([capacitiesOf(pool, dayOf(clock())), readRegisters(pool)])
      const complete = new Set(registers.filter((one) => one.carriersComplete).map(({ parkId }) => parkId))
      return {
        parks: registry.rows.map((park) => {
          const kept = access.mayKeep(identity, park.id)
          const has = capacities.get(park.id) ?? []
          return {
            parkId: park.id,
            name: park.names[languageOf(language)],
            level: park.level.text,
            divisionCode: park.division,
            chains: park.chains,
            leadingIndustries: park.leadingIndustries,
            source: park.source,
            confidence: park.confidence.level,
            free: has.map((capacity) => rangeOf(capacity, kept)),
            kept,
            carriersComplete: kept && complete.has(park.id),
            capacities: kept ? has.map(capacityMessage) : [],
          }
        }),
      }
    },
  })
}
