import type { ScoreItem, ScoreItemId, ScoreReason, SitingLead, SitingPark, SitingWeights } from './types.ts'

type Mark = { mark: number; reason: ScoreReason }

const marks: Record<ScoreItemId, (lead: SitingLead, park: SitingPark) => Mark> = {
  // A park lists its chains by importance: the first counts whole, each later place a tenth less, down to a half.
  'chain-cluster': (lead, park) => {
    const place = lead.chainId === null ? -1 : park.chains.indexOf(lead.chainId)
    if (place < 0) return { mark: 0, reason: { kind: 'chain-absent' } }
    return {
      mark: Math.max(50, 100 - 10 * place),
      reason: { kind: 'chain-place', place: place + 1, of: park.chains.length },
    }
  },
  'leading-industry': (lead, park) => {
    const matches = lead.productTerms.flatMap((term) => {
      const industry = park.leadingIndustries.find((candidate) => sharesWord(term, candidate))
      return industry === undefined ? [] : [{ term, industry }]
    })
    const industries = new Set(matches.map(({ industry }) => industry)).size
    return { mark: industries === 0 ? 0 : industries === 1 ? 80 : 100, reason: { kind: 'industries', matches } }
  },
  'gap-filled': (lead) => yesOrNo(lead.fillsGap),
  'origin-agreement': (lead, park) =>
    yesOrNo(lead.originCode !== null && park.agreementOrigins.includes(lead.originCode)),
  certainty: (_lead, park) => ({
    mark: { high: 100, medium: 60, low: 20 }[park.confidence],
    reason: { kind: 'confidence', confidence: park.confidence },
  }),
}

function yesOrNo(is: boolean): Mark {
  return { mark: is ? 100 : 0, reason: { kind: is ? 'yes' : 'no' } }
}

/** Chinese has no spaces: two texts speak of the same thing when they share two characters in a row. */
function sharesWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) {
    const pair = a.slice(i, i + 2)
    if (!GENERIC.has(pair) && /^\p{Script=Han}{2}$/u.test(pair) && b.includes(pair)) return true
  }
  return false
}

/** Pairs that say that something is made or sold, not what. */
const GENERIC = new Set([
  '制造',
  '生产',
  '加工',
  '产品',
  '材料',
  '设备',
  '技术',
  '产业',
  '功能',
  '先进',
  '配件',
  '服务',
  '公司',
  '用品',
  '器材',
])

/** The parts of a park's score, each with its reason. Their points add up to the score. */
export function scoreItems(lead: SitingLead, park: SitingPark, { weights }: SitingWeights): ScoreItem[] {
  return (Object.keys(marks) as ScoreItemId[]).map((item) => {
    const { mark, reason } = marks[item](lead, park)
    const weight = weights[item]
    return { item, weight, mark, points: Math.round((weight * mark) / 100), reason }
  })
}
