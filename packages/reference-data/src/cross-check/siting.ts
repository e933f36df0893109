import { checkScorecard, checkWeights } from '@lianqiao/siting'
import { fault } from '../faults.ts'
import { scorecards, sitingWeights } from '../knowledge/siting.ts'
import { type CrossCheck, repeated } from './rule.ts'

const weightsFile = 'rules/siting-weights.json'

/** The items are those that siting judges, and what siting says of weights and scales. */
const weights: CrossCheck = {
  reads: ['sitingWeights'],
  check: (files) =>
    checkWeights(sitingWeights(files)).map(({ item, text }) =>
      fault(weightsFile, item, item === null ? '/rows' : '', text.zhHans, text.en),
    ),
}

const places: CrossCheck = {
  reads: ['positions', 'origins', 'divisions'],
  check: ({ positions, origins, divisions }) => {
    const codes = positions.rows.map(({ code }) => code)
    return [
      ...repeated(codes).map((code) => fault('positions.json', code, '', `${code} 重复`, `${code} appears twice`)),
      ...[...origins.rows, ...divisions.rows]
        .filter(({ code }) => !codes.includes(code))
        .map(({ code }) =>
          fault('positions.json', code, '', `缺少 ${code} 的位置`, `the position of ${code} is missing`),
        ),
    ]
  },
}

/** Each scorecard adds up; a park has one of its own at most, and all parks one in common. */
const cards: CrossCheck = {
  reads: ['scorecards', 'parks'],
  check: (files) => {
    const { rows } = files.scorecards
    const cardFault = (id: string | null, at: string, zhHans: string, en: string) =>
      fault('rules/scorecards.json', id, at, zhHans, en)
    return [
      ...scorecards(files).flatMap((card) =>
        checkScorecard(card).map(({ pointer, text }) => cardFault(card.id, pointer, text.zhHans, text.en)),
      ),
      ...repeated(rows.map(({ parkId }) => parkId ?? 'all parks')).map((park) =>
        cardFault(null, '/rows', `${park} 有两份评分表`, `${park} has two scorecards`),
      ),
      ...rows
        .filter(({ parkId }) => parkId !== null && !files.parks.rows.some(({ id }) => id === parkId))
        .map(({ id, parkId }) => cardFault(id, '/parkId', `没有园区 ${parkId}`, `there is no park ${parkId}`)),
      ...(rows.some(({ parkId }) => parkId === null)
        ? []
        : [cardFault(null, '/rows', '缺少通用评分表', 'no scorecard is for all parks')]),
    ]
  },
}

export const sitingChecks = [weights, places, cards]
