import type { Events } from '@lianqiao/contracts'
import type { CooperationAgreement } from '@lianqiao/enclaves'
import type { NewEvent, Tx } from '@lianqiao/eventing'
import type { Clock, NewId } from '@lianqiao/service-kit'
import { benefitShared } from '../domain/events/ledger.ts'
import { judgeFact } from '../domain/judge-fact.ts'
import { type FigureOutcome, factOf, figuresOf, type MilestoneFigure } from '../domain/milestone-figure.ts'
import { agreementOfProject } from '../domain/project-agreement.ts'
import { agreementVersions, latestAgreements } from '../store/agreements.ts'
import { insertPosting } from '../store/ledger.ts'
import { lockFigures, postedUnder, saveFigure, waitingFigures } from '../store/milestone-figures.ts'
import { findProposals } from '../store/proposals.ts'
import { lockedBook } from './book-state.ts'

export type MilestoneDeps = { clock: Clock; newId: NewId }

/**
 * Posts the shared figures of a verified milestone by the agreement its project is under, as the city would by hand.
 * What cannot be posted is kept with the reason, and shown beside the book. Answers the events to publish.
 */
export async function postMilestone(
  tx: Tx,
  verified: Events['MilestoneVerified'],
  deps: MilestoneDeps,
): Promise<NewEvent<Events>[]> {
  await lockFigures(tx)
  return postAll(tx, figuresOf(verified), deps)
}

/** Looks again at what was not posted where an agreement lies of which a version was just recorded. */
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

type Done = { outcome: FigureOutcome; event?: NewEvent<Events> }

async function postFigure(tx: Tx, figure: MilestoneFigure, { clock, newId }: MilestoneDeps): Promise<Done> {
  const agreements = (await latestAgreements(tx, figure.occurredOn)).map(({ agreement }) => agreement)
  const found = await agreementOf(tx, figure, agreements)
  if (found === null) return { outcome: { state: 'elsewhere' } }
  if (found.is === 'unclear') {
    const { candidates } = found
    return { outcome: { state: 'kept', agreementId: null, candidates, refusal: { refused: 'agreement-unclear' } } }
  }
  const { agreementId } = found
  const agreement = agreements.find(({ id }) => id === agreementId)
  if (agreement === undefined) throw new Error(`agreement ${agreementId} is not among those of the day`)
  const fact = factOf(figure, agreement)
  const state = await lockedBook(tx, { agreementId, reference: fact.reference })
  const judged = judgeFact(state, { fact, memo: '' }, { by: figure, at: clock(), id: newId() })
  if ('refused' in judged) return { outcome: { state: 'kept', agreementId, candidates: [], refusal: judged } }
  if ('standing' in judged) return { outcome: { state: 'posted', agreementId, postingId: judged.standing.postingId } }
  await insertPosting(tx, judged.made)
  const { postingId } = judged.made
  return { outcome: { state: 'posted', agreementId, postingId }, event: benefitShared(judged.made) }
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
