import type { Truth } from '@lianqiao/matching'
import type { SitingLead } from '../lead/lead.ts'
import { agreementTruth } from '../plain/place-conditions.ts'
import type { SitingPark } from '../world/park.ts'
import type { Distance } from '../world/world.ts'
import { commonIndustries } from './common-industries.ts'
import { markOf, type Scale } from './scale.ts'
import type { ScoreItemId, ScoreReason, SitingWeights } from './score-item.ts'

/** Null: nobody can judge it yet. */
export type Mark = { mark: number | null; reason: ScoreReason }

/** What is judged: the lead, the park, and the lowest rent asked for one of its workshops. */
export type Judged = {
  lead: SitingLead
  park: SitingPark
  lowestRent: number | null
  distance: Distance
  scales: SitingWeights['scales']
}

type Missing = Extract<ScoreReason, { kind: 'unknown' }>['missing']

const unknown = (missing: Missing): Mark => ({ mark: null, reason: { kind: 'unknown', missing } })

const yesOrNo = (is: boolean): Mark => ({ mark: is ? 100 : 0, reason: { kind: is ? 'yes' : 'no' } })

const onScale = (value: number, scale: Scale): Mark => ({
  mark: markOf(value, scale),
  reason: { kind: 'figure', value, scale },
})

/** How each item is judged, by its id. */
export const marks: Record<ScoreItemId, (judged: Judged) => Mark> = {
  // A park lists its chains by importance: the first counts whole, each later place a tenth less, down to a half.
  'chain-cluster': ({ lead: { chainId }, park: { chains } }) => {
    if (chainId === null) return unknown('chain')
    const place = chains.indexOf(chainId)
    if (place < 0) return { mark: 0, reason: { kind: 'chain-absent' } }
    return {
      mark: Math.max(50, 100 - 10 * place),
      reason: { kind: 'chain-place', place: place + 1, of: chains.length },
    }
  },
  'leading-industry': ({ lead: { productTerms }, park: { leadingIndustries } }) => {
    if (productTerms.length === 0) return unknown('products')
    const matches = commonIndustries(productTerms, leadingIndustries)
    const industries = new Set(matches.map(({ industry }) => industry)).size
    return { mark: [0, 80][industries] ?? 100, reason: { kind: 'industries', matches } }
  },
  'gap-filled': ({ lead: { fillsGap } }) => (fillsGap === null ? unknown('gap') : yesOrNo(fillsGap)),
  'origin-agreement': ({ lead, park: { agreement } }) => {
    if (agreement === null) return yesOrNo(false)
    const { truth, origin } = agreementTruth(lead, agreement)
    const asked: Record<Truth, Mark> = {
      true: yesOrNo(true),
      false: yesOrNo(false),
      unknown: unknown(origin === 'unknown' ? 'origin' : 'chain'),
    }
    return asked[truth]
  },
  cost: ({ lowestRent, scales }) => (lowestRent === null ? unknown('rent') : onScale(lowestRent, scales.cost)),
  distance: ({ lead: { originCode }, park: { divisionCode }, distance, scales }) => {
    if (originCode === null) return unknown('origin')
    const kilometres = divisionCode === null ? null : distance(originCode, divisionCode)
    return kilometres === null ? unknown('distance') : onScale(kilometres, scales.distance)
  },
  labour: ({ lead: { jobs = null }, park: { jobSeekers }, scales }) => {
    if (jobs === 0) return yesOrNo(true)
    if (jobs === null || jobSeekers === null) return unknown(jobs === null ? 'jobs' : 'job-seekers')
    return onScale(Math.floor((jobSeekers * 100) / jobs), scales.labour)
  },
  'service-level': ({ park: { acknowledgedInTimeBp }, scales }) =>
    acknowledgedInTimeBp === null ? unknown('service') : onScale(acknowledgedInTimeBp, scales['service-level']),
  certainty: ({ park: { confidence } }) => ({
    mark: { high: 100, medium: 60, low: 20 }[confidence],
    reason: { kind: 'confidence', confidence },
  }),
}
