import { isMachineWord, MACHINES } from './machines.ts'
import type { Phrase, Word } from './phrases.ts'
import type { Evidence } from './types.ts'
import { takeByUse } from './use.ts'

export type Role = Exclude<Evidence['role'], 'code' | 'name'>

/** One word's argument: a vote of `weight` for a chain, in the role the reading gave it. */
export type Finding = { word: Word; chainId: string | null; role: Role; weight: number; phrase: number }

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

/** A list's members look at most this far ahead for what is done to them. */
const LIST_REACH = 12

/** Reads each phrase for its head; the other words say what the head is for, made of, or sold with. */
export function readPhrases(phrases: readonly Phrase[], namedChains: ReadonlySet<string>): Finding[] {
  const heads = phrases.map(({ words }) => headOf(words.filter(isLive)))
  const clauses = phrases.map(({ clause }) => clause)
  const findings = phrases.flatMap((phrase, index) =>
    readPhrase(phrase, index, heads[index], governed(phrases, heads, index)),
  )
  return takeByUse(findings, clauses, namedChains)
}

function readPhrase(phrase: Phrase, index: number, head: Word | undefined, government: Government): Finding[] {
  const live = phrase.words.filter(isLive)
  const trader = head && live.find(isTrade)
  return phrase.words.map((word) => {
    if (trader && isLive(word)) {
      if (word === trader) return finding(word, index, headRole(word), government.portion)
      return finding(word, index, headRole(word), (1 - trader.sense.weight) / Math.max(1, live.length - 1))
    }
    if (word === head)
      return finding(word, index, government.role ?? headRole(word), government.portion * certainty(word))
    return finding(word, index, besideRole(word, head), 1)
  })
}

/** A head with unread characters behind it is perhaps only the start of another word (汽车挡风). */
const certainty = ({ token, trailing }: Word): number => (token.closes || !trailing ? 1 : 0.5)

const isLive = (word: Word): boolean => word.standing === 'plain' || word.standing === 'side' || rescued(word)

/** What a later member of the list leaves of a member's own vote, and the role it gives it. */
type Government = { role?: Role; portion: number }

const free: Government = { portion: 1 }

/**
 * 显示器、打印机、手机拆解: what is done to the last member of a list is done to the members before it, as far back as
 * the clause goes; so with a platform for them, a machine for them, a trade in them. Members with a doing of their own
 * stay as they are.
 */
function governed(phrases: readonly Phrase[], heads: readonly (Word | undefined)[], index: number): Government {
  const own = heads[index]
  if (!own || own.kind === 'head' || own.sense.overrides) return free
  for (let ahead = index + 1; ahead < Math.min(phrases.length, index + LIST_REACH); ahead += 1) {
    if (phrases[ahead]!.clause !== phrases[index]!.clause) return free
    const head = heads[ahead]
    if (!head) continue
    const fittedOut = own.kind === 'activity' && own.sense.chainId === null && phrases[ahead]!.joined
    if (fittedOut && head.kind === 'product' && ahead === index + 1) return { role: 'serves', portion: 1 }
    const compound = phrases[ahead]!.words.length > 1
    if (head.sense.overrides && compound) return { role: 'serves', portion: 1 }
    if (isTrade(head) && compound) return { portion: 1 - head.sense.weight }
    if (head.kind !== 'head') continue
    if (head.sense.chainId !== MACHINES || own.sense.chainId === null) return { role: 'serves', portion: 1 }
    if (own.sense.chainId !== MACHINES) return { portion: 0.5 }
  }
  return free
}

/** Waste as a raw material is what a recycler does (rule R4), so it is read although it stands as a material. */
const rescued = (word: Word): boolean => word.standing === 'material' && word.sense.overrides

/**
 * Chinese puts the head last (中药提取设备), and so do English compounds. An activity that overrides decides from
 * anywhere in the phrase (回收手机), unless a machine or a platform stands behind it (回收设备).
 */
function headOf(live: readonly Word[]): Word | undefined {
  const last = live.at(-1)
  if (!last) return undefined
  const deciding = live.findLast((word) => word.sense.overrides)
  if (!deciding || deciding === last) return last
  if (last.kind === 'head' || isMachine(last)) return last
  return deciding
}

const isMachine = ({ sense, token }: Word): boolean => sense.chainId === MACHINES && isMachineWord(token.term.text)

const isTrade = (word: Word): boolean => word.sense.topic === 'trade'

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
