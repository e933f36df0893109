import type { Profile } from '@lianqiao/contracts'
import type { Names } from '@lianqiao/contracts/console-api'
import type { EvidenceRef } from '@lianqiao/contracts/leads'
import type { ReferenceData } from '@lianqiao/reference-data'

/** A day in Shaoyang, `YYYY-MM-DD`. */
export type Day = string

export type StageRules = ReferenceData['projectStages']
export type StageRule = StageRules['stages'][number]
export type Stage = StageRule['id']
export type FigureRule = StageRules['figures'][number]
export type FigureKind = FigureRule['id']

/** What is said when a stage or a figure is claimed. */
export type Claim = { occurredOn: Day; fields: Profile; evidence: readonly EvidenceRef[] }

/** What a claim is judged by, besides what it needs. */
export type ClaimContext = {
  today: Day
  parkIds: ReadonlySet<string>
  /** Kinds of evidence with their names. */
  evidenceNames: ReadonlyMap<string, Names>
}

/** Where a project stands by what was verified. */
export type Standing = { stage: Stage; stageSince: Day; parkId: string | null; landedOn: Day | null }

/** The field under which a figure's amount is kept. */
export const FIGURE_AMOUNT = 'amount'

/** The stage after this one; undefined after the last. */
export function nextStage(stage: Stage, { stages }: StageRules): StageRule | undefined {
  return stages[stages.findIndex(({ id }) => id === stage) + 1]
}

/**
 * How a project stands once a stage is verified. The place is the one that was signed for; it has landed (落户) on the
 * day its company was registered here, from which agreements count a project's years.
 */
export function entered(before: Standing, stage: Stage, { occurredOn, fields }: Claim): Standing {
  return {
    stage,
    stageSince: occurredOn,
    parkId: typeof fields.parkId === 'string' ? fields.parkId : before.parkId,
    landedOn: stage === 'registered' ? occurredOn : before.landedOn,
  }
}

export type MilestoneFigure = { name: string; amount: number; unit: 'fen' | 'count' | 'kgce'; benefit: string }

/** The amounts of a stage, and what parties of an agreement share of them. */
export function stageFigures({ fields }: StageRule, said: Profile): MilestoneFigure[] {
  return fields.flatMap(({ id, kind, benefit }) => {
    const amount = said[id]
    if (typeof amount !== 'number' || (kind !== 'fen' && kind !== 'count')) return []
    return [{ name: id, amount, unit: kind, benefit: benefit ?? '' }]
  })
}

export function figureFigures({ id, unit }: FigureRule, said: Profile): MilestoneFigure[] {
  return [{ name: id, amount: Number(said[FIGURE_AMOUNT]), unit, benefit: id }]
}
