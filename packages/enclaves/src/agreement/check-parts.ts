import type { Attribution, BenefitKind, Part } from './agreement.ts'
import { type AgreementProblem, percent, problem } from './problem.ts'

const WHOLE = 10_000

/** Parts that must make up the whole: each known, once, possible, and together 100 %. */
export function checkSplit(parts: readonly Part[], pointer: string, parties: readonly string[]): AgreementProblem[] {
  return [...checkEach(parts, pointer, parties), ...checkSum(parts, pointer)]
}

/** A share: one party wholly, parts of the whole, or the whole for each of several. */
export function checkAttribution(
  { how, parts }: Attribution,
  kind: BenefitKind,
  pointer: string,
  parties: readonly string[],
): AgreementProblem[] {
  const each = checkEach(parts, `${pointer}/parts`, parties)
  if (how === 'both') return [...each, ...checkBoth(parts, kind, pointer)]
  if (how === 'sole' && parts.length !== 1)
    return [
      ...each,
      problem(
        'sole-with-several',
        `${pointer}/parts`,
        [parts.length, 1],
        [
          `“独享”只能有一方,实有 ${parts.length} 方;按比例分享请用 split`,
          `「獨享」只能有一方,實有 ${parts.length} 方;按比例分享請用 split`,
          `sole has exactly one party, there are ${parts.length}; use split for parts`,
        ],
      ),
    ]
  return [...each, ...checkSum(parts, `${pointer}/parts`)]
}

function checkEach(parts: readonly Part[], pointer: string, parties: readonly string[]): AgreementProblem[] {
  return parts.flatMap((part, at) => [
    ...checkPart(part, { party: `${pointer}/${at}/party`, basisPoints: `${pointer}/${at}/basisPoints` }, parties),
    ...(parts.findIndex((other) => other.party === part.party) === at
      ? []
      : [
          problem(
            'party-twice',
            `${pointer}/${at}/party`,
            [part.party, null],
            [`${part.party} 出现两次`, `${part.party} 出現兩次`, `${part.party} appears twice`],
          ),
        ]),
  ])
}

/** A party that is one, with a part that can be. */
export function checkPart(
  { party, basisPoints }: Part,
  pointers: { party: string; basisPoints: string },
  parties: readonly string[],
): AgreementProblem[] {
  return [
    ...(parties.includes(party)
      ? []
      : [
          problem(
            'party-unknown',
            pointers.party,
            [party, parties.join(', ')],
            [`${party} 不是协议当事方`, `${party} 不是協議當事方`, `${party} is not a party of the agreement`],
          ),
        ]),
    ...(Number.isInteger(basisPoints) && basisPoints > 0 && basisPoints <= WHOLE
      ? []
      : [
          problem(
            'part-impossible',
            pointers.basisPoints,
            [basisPoints, `1–${WHOLE}`],
            [
              `份额应为 1 到 ${WHOLE} 的整数基点,实为 ${basisPoints}`,
              `份額應為 1 到 ${WHOLE} 的整數基點,實為 ${basisPoints}`,
              `a part is a whole number from 1 to ${WHOLE} basis points, not ${basisPoints}`,
            ],
          ),
        ]),
  ]
}

function checkSum(parts: readonly Part[], pointer: string): AgreementProblem[] {
  const sum = parts.reduce((total, { basisPoints }) => total + basisPoints, 0)
  if (sum === WHOLE) return []
  const shown = `${parts.map(({ basisPoints }) => percent(basisPoints)).join(' + ')} = ${percent(sum)}`
  return [
    problem(
      'sum-wrong',
      pointer,
      [sum, WHOLE],
      [
        `各方份额之和应为 100%,实为 ${shown}`,
        `各方份額之和應為 100%,實為 ${shown}`,
        `the parts must sum to 100 %, they are ${shown}`,
      ],
    ),
  ]
}

function checkBoth(parts: readonly Part[], kind: BenefitKind, pointer: string): AgreementProblem[] {
  if (kind === 'tax' || kind === 'profit')
    return [
      problem(
        'money-counted-twice',
        `${pointer}/how`,
        ['both', 'sole | split'],
        ['资金不能双方重复计算', '資金不能雙方重複計算', 'money cannot be counted on both sides; use sole or split'],
      ),
    ]
  return [
    ...(parts.length > 1
      ? []
      : [
          problem(
            'both-with-one',
            `${pointer}/parts`,
            [parts.length, '≥ 2'],
            ['“双方计入”至少要有两方', '「雙方計入」至少要有兩方', 'both needs at least two parties'],
          ),
        ]),
    ...parts.flatMap(({ basisPoints }, at) =>
      basisPoints === WHOLE
        ? []
        : [
            problem(
              'both-not-whole',
              `${pointer}/parts/${at}/basisPoints`,
              [basisPoints, WHOLE],
              [
                `“双方计入”各方均为 100%,实为 ${percent(basisPoints)}`,
                `「雙方計入」各方均為 100%,實為 ${percent(basisPoints)}`,
                `counted on both sides each has 100 %, not ${percent(basisPoints)}`,
              ],
            ),
          ],
    ),
  ]
}
