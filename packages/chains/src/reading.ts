import type { Phrase, Word } from './phrases.ts'
import type { Evidence } from './types.ts'

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

/** The chain whose machines are sorted by being machines, whatever they make: rule R1. */
const MACHINES = 'equipment-manufacturing'

/** Reads each phrase for its head; the other words say what the head is for, made of, or sold with. */
export function readPhrases(phrases: readonly Phrase[], namedChains: ReadonlySet<string>): Finding[] {
  const findings = phrases.flatMap((phrase, index) => readPhrase(phrase, index))
  return takeByUse(findings, namedChains)
}

function readPhrase(phrase: Phrase, index: number): Finding[] {
  const live = phrase.words.filter((word) => word.standing === 'plain' || word.standing === 'side' || rescued(word))
  const head = headOf(live)
  const trade = head && isTrade(head) ? live.findLast((word) => !isTrade(word)) : undefined
  return phrase.words.map((word) => {
    if (word === head) return finding(word, index, headRole(word), trade ? 0.5 : 1)
    if (word === trade) return finding(word, index, headRole(word), 0.5)
    return finding(word, index, besideRole(word, head), 1)
  })
}

/** Waste as a raw material is what a recycler does (rule R4), so it is read although it stands as a material. */
const rescued = (word: Word): boolean => word.standing === 'material' && word.kind === 'activity' && word.sense.overrides

/**
 * Chinese puts the head last (中药提取设备), and so do English compounds. An activity that overrides decides from
 * anywhere in the phrase (回收手机), unless a machine or a platform stands behind it (回收设备).
 */
function headOf(live: readonly Word[]): Word | undefined {
  const last = live.at(-1)
  if (!last) return undefined
  const deciding = live.findLast((word) => word.kind === 'activity' && word.sense.overrides)
  if (!deciding || deciding === last) return last
  if (last.sense.chainId === MACHINES || last.kind === 'head') return last
  return deciding
}

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
  const weight = word.sense.weight * share[role] * portion * (word.main ? 1.25 : 1)
  return { word, chainId: word.sense.chainId, role, weight, phrase }
}

/** Glass, film and chemicals belong to the chain that the text says uses them (rule R2); else to none. */
function takeByUse(findings: Finding[], namedChains: ReadonlySet<string>): Finding[] {
  const used = new Set<string | null>(namedChains)
  for (const { role, chainId } of findings) {
    if (role === 'serves' || role === 'part' || role === 'makes') used.add(chainId)
  }
  return findings.map((finding) => {
    const user = finding.word.sense.byUse.find((chainId) => used.has(chainId))
    return user && finding.chainId === null ? { ...finding, chainId: user } : finding
  })
}
