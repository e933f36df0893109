import type { Text } from '@lianqiao/matching'
import { marks } from './marks.ts'
import type { SitingWeights } from './score-item.ts'

/** What is wrong with an item, or (`item: null`) with all of them together. */
export type WeightProblem = { item: string | null; text: Text }

const problem = (item: string | null, zhHans: string, zhHant: string, en: string): WeightProblem => ({
  item,
  text: { zhHans, zhHant, en },
})

const scaled = ['cost', 'distance', 'labour', 'service-level'] as const

/** What is wrong with a set of weights and scales; empty where nothing is. */
export function checkWeights({ weights, scales }: SitingWeights): WeightProblem[] {
  const values = Object.entries(weights)
  const sum = values.reduce((total, [, weight]) => total + weight, 0)
  return [
    ...values
      .filter(([item]) => !(item in marks))
      .map(([item]) => problem(item, `没有 ${item} 这一项`, `沒有 ${item} 這一項`, `there is no item ${item}`)),
    ...Object.keys(marks)
      .filter((item) => !(item in weights))
      .map((item) => problem(item, `缺少 ${item} 的权重`, `缺少 ${item} 的權重`, `the weight of ${item} is missing`)),
    ...values
      .filter(([, weight]) => weight < 0 || !Number.isInteger(weight))
      .map(([item]) => problem(item, '权重应为非负整数', '權重應為非負整數', 'the weight must be a whole number ≥ 0')),
    ...(sum === 100
      ? []
      : [
          problem(
            null,
            `权重之和应为 100,实为 ${sum}`,
            `權重之和應為 100,實為 ${sum}`,
            `the weights must sum to 100, they sum to ${sum}`,
          ),
        ]),
    ...scaled
      .filter((item) => scales[item] === undefined || scales[item].worst === scales[item].best)
      .map((item) =>
        problem(item, '刻度缺失或两端相同', '刻度缺失或兩端相同', 'the scale is missing or both its ends are the same'),
      ),
  ]
}
