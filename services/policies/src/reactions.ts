import { type Events, fromFacts } from '@lianqiao/contracts'
import type { Handlers } from '@lianqiao/eventing'
import type { Change } from './lead/change.ts'
import { type LeadDeps, matchLead } from './lead/match-lead.ts'
import { policiesMatched } from './lead/matched.ts'
import { beginSearch, continueSearch } from './lead/search.ts'
import { closeLead } from './store/matches.ts'

/** What policies does when others tell something, and when the library has changed. */
export function reactions(deps: LeadDeps): Handlers<Events> {
  return {
    // A new park, a merge and a new classification all come this way again: the lead is matched anew.
    async ParksProposed({ tx, data, append }) {
      append(policiesMatched(data.leadId, await matchLead(tx, data.leadId, fromFacts(data.facts), deps)))
    },

    async PolicyPublished({ tx, data, append }) {
      append(...(await beginSearch(tx, { ...data, change: 'published' }, deps)))
    },

    async PolicyOpened({ tx, data, append }) {
      append(...(await beginSearch(tx, { ...data, change: 'opened' }, deps)))
    },

    async PolicyWithdrawn({ tx, data, append }) {
      append(...(await beginSearch(tx, { ...data, change: 'withdrawn' }, deps)))
    },

    async PolicySearchContinued({ tx, data, append }) {
      append(...(await continueSearch(tx, data as Change, deps)))
    },

    async LeadDuplicateDetected({ tx, data }) {
      await closeLead(tx, data.leadId)
    },
  }
}
