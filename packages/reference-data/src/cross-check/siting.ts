import { checkWeights } from '@lianqiao/siting'
import { fault } from '../faults.ts'
import { sitingWeights } from '../knowledge/siting.ts'
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

export const sitingChecks = [weights, places]
