import { MACHINES } from '../lexicon/own-rules.ts'
import type { Work } from '../text/work.ts'
import type { Finding, Role } from './finding.ts'
import { type Government, governmentsOf } from './government.ts'
import { headOf, isLive, isTrade } from './heads.ts'
import type { Phrase } from './phrases.ts'
import { takeByUse } from './take-by-use.ts'
import type { Word } from './words.ts'

/** How much of a word's weight counts in each role: what is made decides, what is mentioned does not. */
const share: Record<Role, number> = {
  makes: 1,
  does: 1,
  side: 0.3,
  part: 0.12,
  serves: 0.1,
  material: 0.12,
  past: 0.06,
  mentioned: 0,
  negated: 0,
}

/** Reads each phrase for its head; the other words say what the head is for, made of, or sold with. */
export function readPhrases(phrases: readonly Phrase[], namedChains: ReadonlySet<string>, work: Work): Finding[] {
  const live = phrases.map(({ words }) => (words.every(isLive) ? words : words.filter(isLive)))
  const heads = live.map(headOf)
  const governments = governmentsOf(phrases, heads, work)
  const clauses = phrases.map(({ clause }) => clause)
  const findings: Finding[] = []
  for (let index = 0; index < phrases.length; index += 1) {
    readPhrase(phrases[index]!, live[index]!, index, heads[index], governments[index]!, findings)
  }
  return takeByUse(findings, clauses, namedChains)
}

function readPhrase(
  phrase: Phrase,
  live: readonly Word[],
  index: number,
  head: Word | undefined,
  government: Government,
  findings: Finding[],
): void {
  const trader = head?.sense.overrides ? undefined : live.find(isTrade)
  for (const word of phrase.words) {
    if (trader && isLive(word)) {
      const portion = word === trader ? government.portion : (1 - trader.sense.weight) / Math.max(1, live.length - 1)
      findings.push(finding(word, index, headRole(word), portion))
    } else if (word === head) {
      findings.push(finding(word, index, government.role ?? headRole(word), government.portion * certainty(word)))
    } else findings.push(finding(word, index, besideRole(word, head), 1))
  }
}

/** A thing with unread characters behind it is perhaps only the start of another word (汽车挡风). */
const certainty = ({ kind, trailing }: Word): number => (kind === 'product' && trailing ? 0.5 : 1)

function headRole(word: Word): Role {
  if (word.standing === 'side') return 'side'
  return word.kind === 'activity' ? 'does' : 'makes'
}

function besideRole(word: Word, head: Word | undefined): Role {
  if (word.standing === 'plain' || word.standing === 'side') {
    const other = head && head.sense.chainId !== word.sense.chainId
    return other && (head.sense.chainId === MACHINES || head.kind !== 'product') ? 'serves' : 'part'
  }
  return word.standing
}

function finding(word: Word, phrase: number, role: Role, portion: number): Finding {
  const weight = word.sense.weight * share[role] * portion * (word.main ? 1.5 : 1)
  return { word, chainId: word.sense.chainId, role, weight, phrase }
}
