import type { Text } from '@lianqiao/matching'
import type { Scorecard } from './scorecard.ts'

/** What is wrong, and where in the scorecard (JSON pointer). */
export type ScorecardProblem = { pointer: string; text: Text }

const problem = (pointer: string, zhHans: string, zhHant: string, en: string): ScorecardProblem => ({
  pointer,
  text: { zhHans, zhHant, en },
})

/** Everything that keeps a scorecard from being used; empty where nothing does. */
export function checkScorecard({ items, passMark }: Scorecard): ScorecardProblem[] {
  const sum = items.reduce((total, { weight }) => total + weight, 0)
  return [
    ...(sum === 100
      ? []
      : [
          problem(
            '/items',
            `权重之和应为 100,实为 ${sum}`,
            `權重之和應為 100,實為 ${sum}`,
            `the weights must sum to 100, they sum to ${sum}`,
          ),
        ]),
    ...(passMark >= 0 && passMark <= 100
      ? []
      : [
          problem(
            '/passMark',
            `及格分应在 0 到 100 之间,实为 ${passMark}`,
            `及格分應在 0 到 100 之間,實為 ${passMark}`,
            `the pass mark must lie from 0 to 100, it is ${passMark}`,
          ),
        ]),
    ...items.flatMap(({ id, weight, worst, best }, at) => [
      ...(items.findIndex((other) => other.id === id) === at
        ? []
        : [problem(`/items/${at}/id`, `${id} 重复`, `${id} 重複`, `${id} appears twice`)]),
      ...(Number.isInteger(weight) && weight >= 0
        ? []
        : [
            problem(
              `/items/${at}/weight`,
              '权重应为非负整数',
              '權重應為非負整數',
              'the weight must be a whole number ≥ 0',
            ),
          ]),
      ...(worst === best
        ? [problem(`/items/${at}/best`, '刻度两端相同', '刻度兩端相同', 'both ends of the scale are the same')]
        : []),
    ]),
  ]
}
