import type { MarkerKind } from '../lexicon/lexicon.ts'
import type { Token } from '../lexicon/tokens.ts'
import type { Work } from '../text/work.ts'
import { type Scope, type Word, wordOf } from './words.ts'

/** The words between two separators: one thing made or done, with what it is for. */
export type Phrase = {
  words: Word[]
  clause: number
  sentence: number
  /** Whether 和, 及 … stands between the phrase before and this one. */
  joined: boolean
}

const open = (): Scope => ({
  serves: false,
  negated: false,
  past: false,
  side: false,
  mentioned: false,
  material: false,
  main: false,
  afterOf: false,
})

/**
 * Walks the tokens once and keeps what markers say about the words behind them: 给…供货 names customers, 不做 denies,
 * 原来做 is past, 另有 is beside the main business. A clause ends most scopes, a sentence all.
 */
export function phrasesOf(tokens: readonly Token[], work: Work): Phrase[] {
  const phrases: Phrase[] = []
  let scope = open()
  let phrase: Phrase = { words: [], clause: 0, sentence: 0, joined: false }
  const next = (clause: number, sentence: number, joined = false) => {
    if (phrase.words.length > 0) phrases.push(phrase)
    phrase = { words: [], clause, sentence, joined }
    scope.afterOf = false
  }
  tokens.forEach((token, index) => {
    if (token.before === 3) {
      next(phrase.clause + 1, phrase.sentence + 1)
      scope = open()
    } else if (token.before === 2) {
      next(phrase.clause + 1, phrase.sentence)
      scope = { ...open(), side: scope.side }
    } else if (token.before === 1) next(phrase.clause, phrase.sentence)
    const word = wordOf(token, tokens[index + 1], phrase.words.at(-1), scope)
    if (word) {
      phrase.words.push(word)
      return
    }
    if (!token.term.marker) return
    const splits = token.term.marker === 'and' || (token.term.marker === 'provides' && token.term.latin)
    if (splits) next(phrase.clause, phrase.sentence, token.term.marker === 'and')
    if (token.term.marker === 'of' && !token.term.latin && goesOn(token, tokens[index + 1]))
      owned(phrase, phrases, token, tokens[index + 1], work)
    steer(token.term.marker, scope, phrase, phrases, token, work)
  })
  next(0, 0)
  return phrases
}

/** Whether 的 stands before more of its phrase, not at its end (卖面板的). */
const goesOn = (token: Token, next: Token | undefined): boolean =>
  !token.closes && (next === undefined || next.before === 0 || next.start > token.end)

/**
 * 药店和诊所的采购平台, 油烟机、灶具、冰箱的玻璃面板: what a list names before 的 belongs to what comes behind it. A list
 * without 和 needs one more of its things right before 的 and another thing right behind it; 服装、鞋帽的加工 is a list of
 * what is made.
 */
function owned(phrase: Phrase, phrases: readonly Phrase[], of: Token, next: Token | undefined, work: Work): void {
  const isItem = phrase.words.at(-1)?.token.end === of.start
  const namesThing = isItem && next !== undefined && (next.term.product !== null || next.term.head !== null)
  if (!phrase.joined && !namesThing) return
  let left = REACH
  for (let index = phrases.length - 1; index >= 0 && left > 0; index -= 1) {
    const before = phrases[index]!
    if (before.clause !== phrase.clause) return
    const words = before.words.slice(-left)
    left -= words.length
    work.steps += words.length
    for (const word of words) if (word.standing === 'plain') word.standing = 'serves'
    if (!namesThing && !before.joined) return
  }
}

function steer(marker: MarkerKind, scope: Scope, phrase: Phrase, phrases: Phrase[], token: Token, work: Work): void {
  switch (marker) {
    case 'serves':
      scope.serves = true
      return
    case 'provides':
      scope.serves = false
      scope.material = false
      return
    case 'usedBy': {
      const clause = inClause(phrase, phrases, work)
      if (clause.length === 0) scope.material = true
      for (const word of clause) word.standing = word.standing === 'plain' ? 'serves' : word.standing
      return
    }
    case 'customer': {
      const last = phrase.words.at(-1)
      if (last && last.token.end === token.start && last.standing === 'plain') last.standing = 'serves'
      return
    }
    case 'negates':
      scope.negated = true
      return
    case 'ends':
      for (const word of inClause(phrase, phrases, work)) word.standing = 'negated'
      scope.negated = true
      return
    case 'past':
      scope.past = true
      return
    case 'side':
      scope.side = true
      scope.main = false
      return
    case 'main':
      Object.assign(scope, open(), { main: true })
      return
    case 'mentions':
      scope.mentioned = true
      return
    case 'material':
      scope.material = true
      return
    case 'of':
      scope.afterOf = token.term.latin
      return
    case 'and':
      return
  }
}

/** Markers look at most this many words back: the work stays linear. */
const REACH = 24

/** Words of the clause so far: 手机屏和折叠屏用 marks both. */
function inClause(phrase: Phrase, phrases: readonly Phrase[], work: Work): Word[] {
  const words = phrase.words.slice(-REACH)
  for (let index = phrases.length - 1; index >= 0 && words.length < REACH; index -= 1) {
    if (phrases[index]!.clause !== phrase.clause) break
    words.push(...phrases[index]!.words.slice(-REACH))
  }
  work.steps += words.length
  return words
}
