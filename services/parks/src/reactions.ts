import { type Events, toFacts } from '@lianqiao/contracts'
import type { Handlers } from '@lianqiao/eventing'
import type { Clock } from '@lianqiao/service-kit'
import { factsWithPlace, propose, proposedRefs, sitingLead } from './propose.ts'
import type { Registry } from './registry.ts'
import { saveProposals } from './store.ts'

/** What parks does when others tell something. */
export function reactions({ registry, clock }: { registry: Registry; clock: Clock }): Handlers<Events> {
  return {
    async LeadClassified({ tx, data, append }) {
      const lead = sitingLead(data)
      const proposals = propose(lead, registry)
      const refs = proposedRefs(lead, proposals, registry)
      const proposedAt = clock()
      await saveProposals(tx, data.leadId, { asked: lead, proposals, versions: registry.versions, proposedAt })
      append({
        type: 'ParksProposed',
        data: {
          leadId: data.leadId,
          proposals: refs,
          chainId: data.chainId,
          originCode: data.originCode,
          facts: toFacts(factsWithPlace(data, refs[0], registry)),
          proposedAt: proposedAt.toISOString(),
          dataVersions: { versions: registry.versions },
        },
      })
    },
  }
}
