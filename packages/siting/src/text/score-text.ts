import { fill, join, same, type Text } from '@lianqiao/matching'
import type { ScoreItem } from '../score/score-item.ts'
import { words } from './words.ts'

type Print = (value: number) => Text

/** How a figure is written, and how the ends of its scale are, more shortly. */
const units: Readonly<Record<string, { figure: Print; end: Print }>> = {
  cost: {
    figure: (fen) => filled(words.units.rent, fen / 100),
    end: (fen) => filled(words.units.rent, fen / 100),
  },
  distance: {
    figure: (kilometres) => filled(words.units.straight, kilometres),
    end: (kilometres) => filled(words.units.kilometres, kilometres),
  },
  labour: {
    figure: (percent) => filled(words.units.jobSeekers, percent),
    end: (percent) => same(`${percent}%`),
  },
  'service-level': {
    figure: (basisPoints) => filled(words.units.inTime, basisPoints / 100),
    end: (basisPoints) => same(`${basisPoints / 100}%`),
  },
}

const filled = (template: Text, value: number): Text => fill(template, String(value))

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
      const { figure, end } = units[item]!
      return fill(words.reasons.figure, figure(reason.value), end(reason.scale.worst), end(reason.scale.best))
    }
    case 'unknown':
      return words.missing[reason.missing]
  }
}
