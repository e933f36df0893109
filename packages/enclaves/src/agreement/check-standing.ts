import { isDay } from '@lianqiao/matching'
import type { CooperationAgreement } from './agreement.ts'
import { type AgreementProblem, problem } from './problem.ts'

/** Version, days and term. */
export function checkTerm({ version, term, effectiveFrom }: CooperationAgreement): AgreementProblem[] {
  const days = { '/term/from': term.from, '/term/to': term.to, '/effectiveFrom': effectiveFrom }
  const impossible = Object.entries(days).filter(([, day]) => !isDay(day))
  if (impossible.length > 0)
    return impossible.map(([pointer, day]) =>
      problem(
        'day-impossible',
        pointer,
        [day, 'YYYY-MM-DD'],
        [`${day} 不是日期`, `${day} 不是日期`, `${day} is no day`],
      ),
    )
  return [
    ...(Number.isInteger(version) && version >= 1
      ? []
      : [
          problem(
            'version-impossible',
            '/version',
            [version, '≥ 1'],
            [`版本应为 1、2、3……,实为 ${version}`, `版本應為 1、2、3……,實為 ${version}`, `versions are 1, 2, 3 …`],
          ),
        ]),
    ...(term.from <= term.to
      ? []
      : [
          problem(
            'term-reversed',
            '/term/to',
            [term.to, `≥ ${term.from}`],
            [
              `期限终止 ${term.to} 早于开始 ${term.from}`,
              `期限終止 ${term.to} 早於開始 ${term.from}`,
              `the term ends ${term.to}, before it starts ${term.from}`,
            ],
          ),
        ]),
    ...(effectiveFrom >= term.from && effectiveFrom <= term.to
      ? []
      : [
          problem(
            'effective-outside-term',
            '/effectiveFrom',
            [effectiveFrom, `${term.from}–${term.to}`],
            [
              `生效日 ${effectiveFrom} 不在期限 ${term.from} 至 ${term.to} 内`,
              `生效日 ${effectiveFrom} 不在期限 ${term.from} 至 ${term.to} 內`,
              `the version takes effect ${effectiveFrom}, outside the term ${term.from} to ${term.to}`,
            ],
          ),
        ]),
  ]
}

/** At least an origin and a host, each once; and as many that manage as the mode says. */
export function checkParties({ parties, mode, managedBy }: CooperationAgreement): AgreementProblem[] {
  const ids = parties.map(({ id }) => id)
  const managers = new Set(managedBy).size
  const allowed = { 'built-jointly': '≥ 1', 'managed-jointly': '≥ 2', leased: 1 }[mode]
  const fits = { 'built-jointly': managers >= 1, 'managed-jointly': managers >= 2, leased: managers === 1 }[mode]
  return [
    ...(parties.length >= 2
      ? []
      : [
          problem(
            'too-few-parties',
            '/parties',
            [parties.length, '≥ 2'],
            ['协议至少有两方', '協議至少有兩方', 'an agreement has at least two parties'],
          ),
        ]),
    ...ids.flatMap((id, at) =>
      ids.indexOf(id) === at
        ? []
        : [
            problem(
              'party-twice',
              `/parties/${at}/id`,
              [id, null],
              [`${id} 出现两次`, `${id} 出現兩次`, `${id} appears twice`],
            ),
          ],
    ),
    ...missingRole(parties, 'origin', ['缺少飞出地一方', '缺少飛出地一方', 'no party is the origin (飞出地)']),
    ...missingRole(parties, 'host', ['缺少飞入地一方', '缺少飛入地一方', 'no party is the host (飞入地)']),
    ...managedBy.flatMap((id, at) =>
      ids.includes(id)
        ? []
        : [
            problem(
              'party-unknown',
              `/managedBy/${at}`,
              [id, ids.join(', ')],
              [`${id} 不是协议当事方`, `${id} 不是協議當事方`, `${id} is not a party of the agreement`],
            ),
          ],
    ),
    ...(fits
      ? []
      : [
          problem(
            'management-mode',
            '/managedBy',
            [managers, allowed],
            [
              `管理方数目与模式不符:应为 ${allowed},实为 ${managers}`,
              `管理方數目與模式不符:應為 ${allowed},實為 ${managers}`,
              `a place that is ${mode} has ${allowed} parties that manage it, not ${managers}`,
            ],
          ),
        ]),
  ]
}

function missingRole(
  parties: CooperationAgreement['parties'],
  role: 'origin' | 'host',
  words: readonly [string, string, string],
): AgreementProblem[] {
  if (parties.some((party) => party.role === role)) return []
  return [problem(`${role}-missing`, '/parties', [null, role], words)]
}
