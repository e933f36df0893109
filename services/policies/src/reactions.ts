import { type Events, fromFacts } from '@lianqiao/contracts'
import type { Handlers } from '@lianqiao/eventing'
import type { Change } from './domain/change.ts'
import { policiesMatched } from './domain/events/policies-matched.ts'
import { type LeadDeps, matchLead } from './matching/match-lead.ts'
import { beginSearch, continueSearch } from './matching/search-leads.ts'
import { closeLead, reopenLead } from './store/matches.ts'

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

    async LeadReopened({ tx, data }) {
      await reopenLead(tx, data.leadId)
    },
  }
}
