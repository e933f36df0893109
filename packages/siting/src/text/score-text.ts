import { fill, join, same, type Text } from '@lianqiao/matching'
import type { ScoreItem } from '../score/score-item.ts'
import { words } from './words.ts'

const units: Readonly<Record<string, (value: number) => Text>> = {
  cost: (fen) => ({
    zhHans: `${fen / 100} 元/㎡·月`,
    zhHant: `${fen / 100} 元/㎡·月`,
    en: `CNY ${fen / 100}/m²/month`,
  }),
  distance: (kilometres) => ({
    zhHans: `${kilometres} 公里(直线)`,
    zhHant: `${kilometres} 公里(直線)`,
    en: `${kilometres} km (straight)`,
  }),
  labour: (percent) => ({
    zhHans: `求职人数为用工的 ${percent}%`,
    zhHant: `求職人數為用工的 ${percent}%`,
    en: `job seekers are ${percent}% of the jobs`,
  }),
  'service-level': (basisPoints) => ({
    zhHans: `按时响应 ${basisPoints / 100}%`,
    zhHant: `按時回應 ${basisPoints / 100}%`,
    en: `${basisPoints / 100}% acknowledged in time`,
  }),
}

/** Why an item has its mark, or what must be told before it can have one. */
export function scoreText({ item, reason }: Pick<ScoreItem, 'item' | 'reason'>): Text {
  switch (reason.kind) {
    case 'chain-place':
      return fill(words.reasons.chainPlace, String(reason.place), String(reason.of))
    case 'chain-absent':
      return words.reasons.chainAbsent
    case 'industries':
      return reason.matches.length === 0
        ? words.reasons.noIndustry
        : join(
            reason.matches.map(({ term, industry }) => same(`${term} ~ ${industry}`)),
            ';',
          )
    case 'yes':
    case 'no':
      return words.reasons[reason.kind]
    case 'confidence':
      return words.reasons[reason.confidence]
    case 'figure': {
      const print = units[item]!
      return fill(words.reasons.figure, print(reason.value), print(reason.scale.worst), print(reason.scale.best))
    }
    case 'unknown':
      return words.missing[reason.missing]
  }
}
