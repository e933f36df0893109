import type { Tx } from '@lianqiao/eventing'
import { type DomainError, refuse } from '@lianqiao/service-kit'
import { maySee } from '../domain/access.ts'
import type { Act, ActContext, Decision } from '../domain/acts/act.ts'
import { type ClaimFigure, claimFigure } from '../domain/acts/claim-figure.ts'
import { type ClaimLead, claimLead } from '../domain/acts/claim-lead.ts'
import { type ClaimStage, claimStage } from '../domain/acts/claim-stage.ts'
import { type ConvertLead, convertLead } from '../domain/acts/convert-lead.ts'
import { type CorrectChain, correctChain } from '../domain/acts/correct-chain.ts'
import { type DecideMilestone, decideMilestone } from '../domain/acts/decide-milestone.ts'
import type { LeadState } from '../domain/lead.ts'
import { loadLead, loadLeadWithProject, loadMilestone, loadProject } from './load.ts'

/** What each act is asked with. */
export type ActRequests = {
  claimLead: ClaimLead
  correctChain: CorrectChain
  convertLead: ConvertLead
  claimStage: ClaimStage
  claimFigure: ClaimFigure
  decideMilestone: DecideMilestone
}

/** Every act on a lead. To add one: a file in domain/acts/, a row here, a specification in test/domain/acts/. */
export const acts: { [Name in keyof ActRequests]: ActRow<ActRequests[Name]> } = {
  claimLead: on('lead', loadLead, claimLead),
  correctChain: on('lead', loadLead, correctChain),
  convertLead: on('lead', loadLeadWithProject, convertLead),
  claimStage: on('project', loadProject, claimStage),
  claimFigure: on('project', loadProject, claimFigure),
  decideMilestone: on('milestone', loadMilestone, decideMilestone),
}

type ActRow<Request> = (tx: Tx, request: Request, context: ActContext) => Promise<Decision | DomainError>

/** Locks and reads the state of what is acted on, and decides. What is nobody's business of the caller is not found. */
function on<State extends { lead: LeadState }, Request>(
  what: 'lead' | 'project' | 'milestone',
  load: (tx: Tx, request: Request) => Promise<State | undefined>,
  decide: Act<State, Request>,
): ActRow<Request> {
  return async (tx, request, context) => {
    const state = await load(tx, request)
    if (state === undefined || !maySee(context.identity, state.lead)) return refuse('not-found', { what })
    return decide(state, request, context)
  }
}
