import type { Events } from '@lianqiao/contracts'
import { type BenefitKind, type CooperationAgreement, holderOf, type VerifiedFact } from '@lianqiao/enclaves'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import type { Clock, NewId } from '@lianqiao/service-kit'
import { agreementOfProject } from '../domain/project-agreement.ts'
import { agreementVersions, latestAgreements } from '../store/agreements.ts'
import {
  type FigureOutcome,
  lockFigures,
  type MilestoneFigure,
  postedUnder,
  saveFigure,
  waitingFigures,
} from '../store/milestone-figures.ts'
import { findProposals } from '../store/proposals.ts'
import { judgeFact, storePosting } from './post.ts'

export type MilestoneDeps = { clock: Clock; newId: NewId }

/**
 * Posts the shared figures of a verified milestone by the agreement its project is under, as the city would by hand.
 * What cannot be posted is kept with the reason, and shown beside the book. Answers the events to tell.
 */
export async function postMilestone(
  tx: Tx,
  told: Events['MilestoneVerified'],
  deps: MilestoneDeps,
): Promise<NewEvent<Events>[]> {
  await lockFigures(tx)
  return postAll(tx, figuresOf(told), deps)
}

/** Looks again at what was not posted where an agreement lies that is recorded now, or recorded anew. */
export async function postWaiting(tx: Tx, agreementId: string, deps: MilestoneDeps): Promise<NewEvent<Events>[]> {
  await lockFigures(tx)
  const versions = await agreementVersions(tx, agreementId)
  const parkIds = versions.flatMap(({ agreement }) => agreement.boundaries.map(({ parkId }) => parkId))
  return postAll(tx, await waitingFigures(tx, parkIds), deps)
}

async function postAll(tx: Tx, figures: readonly MilestoneFigure[], deps: MilestoneDeps): Promise<NewEvent<Events>[]> {
  const events: NewEvent<Events>[] = []
  for (const figure of figures) {
    const { outcome, event } = await postFigure(tx, figure, deps)
    await saveFigure(tx, figure, outcome)
    if (event !== undefined) events.push(event)
  }
  return events
}

function figuresOf(told: Events['MilestoneVerified']): MilestoneFigure[] {
  const { milestoneId, projectId, leadId, milestone, parkId, occurredOn } = told
  return told.figures
    .filter(({ benefit }) => benefit !== '')
    .map(({ benefit, amount }) => ({
      milestoneId,
      benefit: benefit as BenefitKind,
      projectId,
      leadId,
      milestone,
      parkId,
      amount,
      occurredOn,
      landedOn: told.landedOn || null,
      bureauId: told.verifiedByBureauId,
      officerId: told.verifiedByOfficerId,
      verifiedAt: new Date(told.verifiedAt),
    }))
}

type Done = { outcome: FigureOutcome; event?: NewEvent<Events> }

async function postFigure(tx: Tx, figure: MilestoneFigure, { clock, newId }: MilestoneDeps): Promise<Done> {
  const agreements = (await latestAgreements(tx, figure.occurredOn)).map(({ agreement }) => agreement)
  const found = await agreementOf(tx, figure, agreements)
  if (found === null) return { outcome: { state: 'elsewhere' } }
  if (found.is === 'unclear')
    return {
      outcome: {
        state: 'kept',
        agreementId: null,
        candidates: found.candidates,
        refusal: { refused: 'agreement-unclear' },
      },
    }
  const { agreementId } = found
  const agreement = agreements.find(({ id }) => id === agreementId) as CooperationAgreement
  const asked = { agreementId, fact: factOf(figure, agreement), memo: '' }
  const judged = await judgeFact(tx, asked, { by: figure, at: clock(), newId })
  if ('refused' in judged) return { outcome: { state: 'kept', agreementId, candidates: [], refusal: judged } }
  if ('standing' in judged) return { outcome: { state: 'posted', agreementId, postingId: judged.standing.postingId } }
  const event = await storePosting(tx, judged.made)
  return { outcome: { state: 'posted', agreementId, postingId: judged.made.postingId }, event }
}

async function agreementOf(tx: Tx, figure: MilestoneFigure, agreements: readonly CooperationAgreement[]) {
  const { parkId, occurredOn } = figure
  const proposed = await findProposals(tx, figure.leadId)
  return agreementOfProject(
    {
      parkId,
      lead: proposed?.asked ?? { originCode: null, chainId: null },
      on: occurredOn,
      postedUnder: await postedUnder(tx, figure.projectId),
      proposedUnder: proposed?.answer?.proposals.find((one) => one.parkId === parkId)?.agreementId ?? null,
    },
    agreements,
  )
}

/** The milestone is its own reference: told twice, it is posted once. */
export function factOf(figure: MilestoneFigure, agreement: CooperationAgreement): VerifiedFact {
  const { milestoneId, benefit, projectId, amount, occurredOn, landedOn, parkId } = figure
  return {
    reference: milestoneId,
    cause: benefit === 'tax' ? 'tax-receipt' : 'milestone',
    projectId,
    kind: benefit,
    amount,
    occurredOn,
    heldBy: benefit === 'tax' || benefit === 'profit' ? holderOf(agreement, parkId) : null,
    landedOn,
  }
}
