import { MACHINES } from '../lexicon/own-rules.ts'
import type { Token } from '../lexicon/tokens.ts'
import type { Sense } from '../lexicon/vocabulary.ts'

/** How a term stands in its phrase, before the phrase's head is known. */
export type Standing = 'plain' | 'serves' | 'negated' | 'past' | 'side' | 'mentioned' | 'material'

export type Word = {
  token: Token
  sense: Sense
  kind: 'product' | 'activity' | 'head' | 'suffix'
  standing: Standing
  /** Whether 主要, 其实 … stands before it. */
  main: boolean
  /** Whether unread characters follow in the same phrase. */
  trailing: boolean
}

/** What the markers read so far say about the words to come. */
export type Scope = {
  serves: boolean
  negated: boolean
  past: boolean
  side: boolean
  mentioned: boolean
  material: boolean
  main: boolean
  afterOf: boolean
}

/** The term as a word of its phrase; null where it is a marker, says nothing, or is a last character that ends no word. */
export function wordOf(token: Token, next: Token | undefined, previous: Word | undefined, scope: Scope): Word | null {
  const { term } = token
  if (term.marker) return null
  const kind = term.activity
    ? 'activity'
    : term.product
      ? 'product'
      : term.head
        ? 'head'
        : term.suffix
          ? 'suffix'
          : null
  if (!kind) return null
  if (kind === 'suffix' && !suffixStands(token, next, term.suffix?.chainId === MACHINES ? previous : undefined))
    return null
  return {
    token,
    sense: term[kind]!,
    kind,
    standing: standingOf(scope),
    main: scope.main,
    trailing: isTrailed(token, next),
  }
}

/** Whether unread characters follow in the same phrase. */
const isTrailed = (token: Token, next: Token | undefined): boolean =>
  !token.closes && (next === undefined || next.before > 0 || next.start !== token.end)

/** A last character counts at the end of an unread word, a machine's also behind a read one (口罩机); a longer one also alone. */
function suffixStands(token: Token, next: Token | undefined, previous: Word | undefined): boolean {
  const alone = token.before > 0 && token.end - token.start > 1
  const compound = previous?.token.end === token.start
  return (token.unread > 0 || alone || compound) && endsPhrase(token, next)
}

/** Where the phrase ends, or goes on with 生产, 销售, 的 … */
function endsPhrase(token: Token, next: Token | undefined): boolean {
  if (token.closes) return true
  if (!next || next.before > 0) return false
  return next.start === token.end && (next.term.plain || next.term.marker !== null)
}

function standingOf(scope: Scope): Standing {
  if (scope.negated) return 'negated'
  if (scope.mentioned) return 'mentioned'
  if (scope.past) return 'past'
  if (scope.serves || scope.afterOf) return 'serves'
  if (scope.material) return 'material'
  return scope.side ? 'side' : 'plain'
}
