import type { AgreementContent, CostKind, ProjectPlan } from '@lianqiao/contracts/console-api'

/** A project as it is filled in: money in 万元, energy in tonnes of standard coal. */
export type PlanDraft = {
  /** The enterprise's own investment, counted by statistics in equal parts in the first years */
  investment: number
  investmentYears: number
  /** Spent by the parties before year 1 */
  land: number
  infrastructure: number
  /** Spent by the parties each year */
  operation: number
  discountPercent: number
  /** Which year of the agreement year 1 is, where its years count from the term */
  firstAgreementYear: number
  years: YearDraft[]
}

export type YearDraft = {
  vat: number
  incomeTax: number
  incentives: number
  profit: number
  output: number
  energy: number
}

const planYears = 10
const FEN_PER_WAN = 1_000_000
const KG_PER_TONNE = 1000

/** What a year brings once everything runs; the path to it is drawn from this. */
export const fullYear: YearDraft = { vat: 1200, incomeTax: 600, incentives: 0, profit: 0, output: 30_000, energy: 2000 }

/** A project of middle size; costs and profit stand in it only where every agreement shares them. */
export function firstDraft(agreements: Agreed[]): PlanDraft {
  const agreedCosts = common(agreements.map(({ costs }) => costs.map(({ kind }) => kind)))
  const profit = common(agreements.map(({ shares }) => shares.map(({ kind }) => kind))).includes('profit') ? 400 : 0
  const where = (kind: CostKind, wan: number) => (agreedCosts.includes(kind) ? wan : 0)
  return {
    investment: 30_000,
    investmentYears: 2,
    land: 0,
    infrastructure: where('infrastructure', 2400),
    operation: 0,
    discountPercent: 5,
    firstAgreementYear: 1,
    years: path({ ...fullYear, profit }, 3).map((year, i) => ({
      ...year,
      incentives: i < 5 ? where('incentives', 100) : 0,
    })),
  }
}

type Agreed = Pick<AgreementContent, 'costs' | 'shares'>

/** What all of these lists have. */
const common = <Kind>([first = [], ...others]: Kind[][]): Kind[] =>
  first.filter((kind) => others.every((kinds) => kinds.includes(kind)))

/** Ten years that rise evenly and stand at the full figures from year `fullFrom` on. */
export function path(full: YearDraft, fullFrom: number): YearDraft[] {
  return Array.from({ length: planYears }, (_, i) => {
    const part = Math.min(1, (i + 1) / fullFrom)
    const reached = (value: number) => Math.round(value * part * 100) / 100
    const { incentives, ...figures } = full
    return {
      vat: reached(figures.vat),
      incomeTax: reached(figures.incomeTax),
      incentives,
      profit: reached(figures.profit),
      output: reached(figures.output),
      energy: reached(figures.energy),
    }
  })
}

const fen = (wan: number) => Math.round(wan * FEN_PER_WAN)

/** The plan that is sent; what is not spent is left out, so that nobody must have agreed about it. */
export function planOf(draft: PlanDraft): ProjectPlan {
  const spent = (costs: Partial<Record<CostKind, number>>): Partial<Record<CostKind, number>> =>
    Object.fromEntries(Object.entries(costs).flatMap(([kind, wan]) => (wan > 0 ? [[kind, fen(wan)]] : [])))
  const total = fen(draft.investment)
  const inYears = Math.max(1, Math.min(planYears, Math.round(draft.investmentYears)))
  const each = Math.floor(total / inYears)
  return {
    before: spent({ land: draft.land, infrastructure: draft.infrastructure }),
    years: draft.years.map((year, i) => ({
      taxes: { vat: fen(year.vat), 'enterprise-income-tax': fen(year.incomeTax) },
      costs: spent({ operation: draft.operation, incentives: year.incentives }),
      profit: fen(year.profit),
      output: fen(year.output),
      // The first year takes what does not divide.
      investment: i >= inYears ? 0 : i === 0 ? total - each * (inYears - 1) : each,
      energy: Math.round(year.energy * KG_PER_TONNE),
    })),
  }
}
