import type { CooperationAgreement } from '../agreement/agreement.ts'
import { sharesOfYear } from '../agreement/versions.ts'
import { yearsOfTerm } from '../agreement/years.ts'
import type { Costs, ProjectPlan, SimulationOptions, SimulationRefusal } from './plan.ts'

/** The agreement's year that a plan's year is. */
export function agreementYear({ yearsFrom }: CooperationAgreement, year: number, first: number): number {
  return yearsFrom === 'term' ? first + year - 1 : year
}

/** The first thing that keeps a plan from being carried through under an agreement; undefined where nothing does. */
export function checkPlan(
  agreement: CooperationAgreement,
  plan: ProjectPlan,
  { retention, discountBp, firstAgreementYear }: SimulationOptions,
): SimulationRefusal | undefined {
  if (!Number.isInteger(discountBp) || discountBp < 0 || discountBp > 10_000)
    return { refused: 'rate-impossible', discountBp }
  const lastYear = yearsOfTerm(agreement.term)
  const taxes = retention.map(({ tax }) => tax)
  const spent = [plan.before, ...plan.years.map(({ costs }) => costs)]
  return (
    impossibleAmount(plan) ??
    spent.map((costs, year) => costNotAgreed(agreement, costs, year)).find((one) => one !== undefined) ??
    plan.years
      .map((one, at): SimulationRefusal | undefined => {
        const year = at + 1
        const ofAgreement = agreementYear(agreement, year, firstAgreementYear)
        if (ofAgreement < 1 || ofAgreement > lastYear) return { refused: 'beyond-term', lastYear, year: ofAgreement }
        const unknown = Object.keys(one.taxes).find((tax) => !taxes.includes(tax))
        if (unknown !== undefined) return { refused: 'retention-unknown', tax: unknown, year }
        const agreed = sharesOfYear(agreement, ofAgreement).map(({ kind }) => kind)
        const kind = (['tax', 'profit'] as const).find((money) => !agreed.includes(money) && brings(one, money))
        return kind === undefined ? undefined : { refused: 'no-share-of-kind', kind, year }
      })
      .find((one) => one !== undefined)
  )
}

const brings = ({ taxes, profit }: ProjectPlan['years'][number], money: 'tax' | 'profit') =>
  money === 'profit' ? profit > 0 : Object.values(taxes).some((tax) => tax > 0)

function costNotAgreed({ costs }: CooperationAgreement, spent: Costs, year: number): SimulationRefusal | undefined {
  const kind = Object.entries(spent).find(([kind, fen]) => fen > 0 && !costs.some((one) => one.kind === kind))?.[0]
  return kind === undefined ? undefined : { refused: 'cost-not-agreed', kind, year }
}

function impossibleAmount({ before, years }: ProjectPlan): SimulationRefusal | undefined {
  const amounts: [string, number][] = [
    ...Object.entries(before).map(([kind, fen]): [string, number] => [`/before/${kind}`, fen]),
    ...years.flatMap(({ taxes, costs, profit, output, investment, energy }, at) =>
      Object.entries({
        ...prefixed('taxes', taxes),
        ...prefixed('costs', costs),
        profit,
        output,
        investment,
        energy,
      }).map(([name, amount]): [string, number] => [`/years/${at}/${name}`, amount]),
    ),
  ]
  const wrong = amounts.find(([, amount]) => !Number.isSafeInteger(amount) || amount < 0)
  return wrong && { refused: 'amount-impossible', pointer: wrong[0], amount: wrong[1] }
}

const prefixed = (name: string, amounts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [`${name}/${key}`, amount]))
