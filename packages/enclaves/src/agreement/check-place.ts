import { liesWithin } from '@lianqiao/places'
import type { CooperationAgreement } from './agreement.ts'
import { type AgreementProblem, problem } from './problem.ts'

/** Each park lies with a party that is its host; one outside the city above all. */
export function checkBoundaries({ boundaries, parties }: CooperationAgreement, homeCode: string): AgreementProblem[] {
  const hosts = parties.filter(({ role }) => role === 'host').flatMap(({ divisionCode }) => divisionCode ?? [])
  const none = problem(
    'boundary-missing',
    '/boundaries',
    [0, '≥ 1'],
    ['未写明飞地四至', '未寫明飛地四至', 'the agreement names no place'],
  )
  return [
    ...(boundaries.length === 0 ? [none] : []),
    ...boundaries.flatMap(({ parkId, divisionCode, areaMu }, at) => [
      ...(hosts.some((host) => liesWithin(divisionCode, host))
        ? []
        : [
            problem(
              'host-elsewhere',
              `/boundaries/${at}/divisionCode`,
              [divisionCode, hosts.join(', ') || null],
              hostWords(parkId, divisionCode, !liesWithin(divisionCode, homeCode)),
            ),
          ]),
      ...(areaMu === null || (Number.isFinite(areaMu) && areaMu > 0 && areaMu <= MOST_MU)
        ? []
        : [
            problem(
              'area-impossible',
              `/boundaries/${at}/areaMu`,
              [areaMu, `0–${MOST_MU}`],
              [
                `面积 ${areaMu} 亩不可能(大于 0,至多 ${MOST_MU} 亩)`,
                `面積 ${areaMu} 畝不可能(大於 0,至多 ${MOST_MU} 畝)`,
                `an area of ${areaMu} mu is impossible (above 0, at most ${MOST_MU})`,
              ],
            ),
          ]),
    ]),
  ]
}

/** 亩: a thousand ㎢, twice 深汕特别合作区 (468.3 ㎢). More is a wrong unit. */
const MOST_MU = 1_500_000

function hostWords(parkId: string, code: string, outside: boolean): readonly [string, string, string] {
  return outside
    ? [
        `园区 ${parkId} 位于市外(${code}),协议中没有当地的飞入地一方`,
        `園區 ${parkId} 位於市外(${code}),協議中沒有當地的飛入地一方`,
        `park ${parkId} lies outside the city (${code}) and no party there is its host`,
      ]
    : [
        `园区 ${parkId} 所在的 ${code} 没有飞入地一方`,
        `園區 ${parkId} 所在的 ${code} 沒有飛入地一方`,
        `no party is the host of park ${parkId} in ${code}`,
      ]
}
