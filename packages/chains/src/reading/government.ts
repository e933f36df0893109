import { MACHINES } from '../lexicon/own-rules.ts'
import type { Work } from '../text/work.ts'
import type { Role } from './finding.ts'
import { isTrade } from './heads.ts'
import type { Phrase } from './phrases.ts'
import type { Word } from './words.ts'

/** A list's members look at most this far ahead for what is done to them: the work stays linear. */
const LIST_REACH = 12

/** What the other members of its list leave of each phrase's vote. */
export function governmentsOf(
  phrases: readonly Phrase[],
  heads: readonly (Word | undefined)[],
  work: Work,
): Government[] {
  let opening = 0
  return phrases.map(({ sentence }, index) => {
    if (phrases[opening]!.sentence !== sentence) opening = index
    return governmentAt(phrases, heads, index, opening < index && heads[opening]?.sense.overrides === true, work)
  })
}

const isBare = ({ words }: Phrase): boolean => words.length === 1

/** 船舶安全玻璃: a compound that opens with a trade of its own. */
const isForField = ({ words }: Phrase, head: Word): boolean =>
  words.length > 1 && words[0] !== head && words[0]!.sense.field

/** What a later member of the list leaves of a member's own vote, and the role it gives it. */
export type Government = { role?: Role; portion: number }

const free: Government = { portion: 1 }

/**
 * 显示器、打印机、手机拆解: what is done to the last member of a list is done to the members before it, as far back as
 * the clause goes; so with a platform for them, a machine for them, a trade in them. Members with a doing of their own
 * stay as they are. Where a sentence opens with such a doing (钢材B2B撮合、仓储), what is of no chain behind it counts half.
 */
function governmentAt(
  phrases: readonly Phrase[],
  heads: readonly (Word | undefined)[],
  index: number,
  isShadowed: boolean,
  work: Work,
): Government {
  const own = heads[index]
  if (!own || own.kind === 'head' || (own.sense.overrides && !own.trailing)) return free
  const shadow = isShadowed && own.sense.chainId === null ? 0.5 : 1
  for (let ahead = index + 1; ahead < Math.min(phrases.length, index + LIST_REACH); ahead += 1) {
    work.steps += 1
    if (phrases[ahead]!.clause !== phrases[index]!.clause) return { portion: shadow }
    const head = heads[ahead]
    if (!head) continue
    if (own.sense.overrides) {
      // 回收瓶分选、清洗成套线: a doing that goes on in unread words may be what a machine is for.
      if (head.kind === 'head' && head.sense.chainId === MACHINES) return { role: 'serves', portion: 1 }
      continue
    }
    const fittedOut = own.kind === 'activity' && own.sense.chainId === null && phrases[ahead]!.joined
    if (fittedOut && head.kind === 'product' && ahead === index + 1) return { role: 'serves', portion: 1 }
    const compound = phrases[ahead]!.words.length > 1
    if (own.sense.field && isBare(phrases[index]!) && isForField(phrases[ahead]!, head))
      return { role: 'serves', portion: 1 }
    if (head.sense.overrides && compound) return { role: 'serves', portion: 1 }
    if (isTrade(head) && compound) return { portion: 1 - head.sense.weight }
    if (head.kind !== 'head') continue
    const taken = head.sense.chainId === MACHINES ? own.sense.chainId === null : own.kind === 'activity'
    if (taken) return { role: 'serves', portion: 1 }
    if (own.sense.chainId !== MACHINES) return { portion: 0.5 }
  }
  return { portion: shadow }
}
