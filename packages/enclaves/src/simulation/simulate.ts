import type { BenefitKind, CooperationAgreement } from '../agreement/agreement.ts'
import { sharesOfYear } from '../agreement/versions.ts'
import { returnOfYear, returnsOfYear } from '../ledger/post-return.ts'
import { shareOut, splitWhole } from '../shares/share-out.ts'
import type { Fen } from '../units.ts'
import { breakEvenYear } from './break-even.ts'
import { agreementYear, checkPlan } from './check-plan.ts'
import { runningPresentValues, toFen } from './discount.ts'
import type { Costs, PlanYear, ProjectPlan, Retention, SimulationOptions, SimulationRefusal } from './plan.ts'
import type { CountedYear, PartyOutcome, Simulation } from './result.ts'

/**
 * What a project brings each party under an agreement, year by year. Of the tax paid the locally retained part is
 * shared, rounded to the fen once a year; profit and costs by their own shares; fixed returns are paid on top. All shares by largest remainder, so
 * that the parties' incomes of a year are the whole. Money of a year comes at its end; `before` is not discounted.
 */
export function simulate(
  agreement: CooperationAgreement,
  plan: ProjectPlan,
  options: SimulationOptions,
): Simulation | SimulationRefusal {
  const refusal = checkPlan(agreement, plan, options)
  if (refusal !== undefined) return refusal
  const years = plan.years.map((one, at) => {
    const shares = sharesOfYear(agreement, agreementYear(agreement, at + 1, options.firstAgreementYear))
    const returns = returnsOf(agreement, options.firstAgreementYear + at)
    return { one, shares, returns, retained: retainedOf(one, options.retention) }
  })
  const share = (kind: BenefitKind, amount: Fen, { shares }: (typeof years)[number]) => {
    const agreed = shares.find((one) => one.kind === kind)
    return agreed === undefined ? [] : shareOut(agreed.attribution, amount)
  }
  return {
    agreementId: agreement.id,
    version: agreement.version,
    discountBp: options.discountBp,
    parties: agreement.parties.map(({ id }) =>
      outcomeOf(id, options.discountBp, [
        { tax: 0, profit: 0, returns: 0, costs: costOf(agreement, plan.before, id) },
        ...years.map((year) => ({
          tax: amountOf(id, share('tax', year.retained, year)),
          profit: amountOf(id, share('profit', year.one.profit, year)),
          returns: sum(year.returns.filter(({ party }) => party === id).map(({ amount }) => amount)),
          costs: costOf(agreement, year.one.costs, id),
        })),
      ]),
    ),
    retained: years.map(({ one, retained }, at) => ({ year: at + 1, paid: sum(Object.values(one.taxes)), retained })),
    counted: years.flatMap((year, at) =>
      (['output', 'investment', 'energy'] as const).flatMap((kind): CountedYear[] => {
        const parts = share(kind, year.one[kind], year)
        const byParty = Object.fromEntries(parts.map(({ party, amount }) => [party, amount]))
        return parts.length === 0 ? [] : [{ year: at + 1, kind, occurred: year.one[kind], byParty }]
      }),
    ),
  }
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

const amountOf = (id: string, parts: readonly { party: string; amount: number }[]) =>
  parts.find(({ party }) => party === id)?.amount ?? 0

/** Of each tax its retained part, added exactly and rounded once. */
function retainedOf({ taxes }: PlanYear, retention: readonly Retention[]): Fen {
  const numerator = Object.entries(taxes).reduce((total, [tax, paid]) => {
    const { retainedBp } = retention.find((one) => one.tax === tax)!
    return total + BigInt(paid) * BigInt(retainedBp)
  }, 0n)
  return toFen({ numerator, denominator: 10_000n })
}

function costOf({ costs }: CooperationAgreement, spent: Costs, party: string): Fen {
  return sum(costs.map(({ kind, parts }) => amountOf(party, splitWhole(parts, spent[kind] ?? 0))))
}

/** What fixed returns bring and cost in a year of the term, each rounded to the fen. */
function returnsOf(agreement: CooperationAgreement, year: number): { party: string; amount: Fen }[] {
  return returnsOfYear(agreement, year).flatMap((agreed) => {
    const amount = returnOfYear(agreed)
    return [
      { party: agreed.payee, amount },
      { party: agreed.payer, amount: -amount },
    ]
  })
}

type Flow = { tax: Fen; profit: Fen; returns: Fen; costs: Fen }

function outcomeOf(party: string, discountBp: number, flows: readonly Flow[]): PartyOutcome {
  const nets = flows.map(({ tax, profit, returns, costs }) => tax + profit + returns - costs)
  const present = runningPresentValues(nets, discountBp)
  let cumulative = 0
  const years = flows.map((flow, year) => {
    const net = nets[year]!
    cumulative += net
    return { year, ...flow, net, cumulative, cumulativePresentValue: toFen(present[year]!) }
  })
  return {
    party,
    years,
    total: cumulative,
    presentValue: years.at(-1)!.cumulativePresentValue,
    breakEvenYear: breakEvenYear(years.map((year) => year.cumulative)),
    discountedBreakEvenYear: breakEvenYear(present.map(({ numerator }) => numerator)),
  }
}
