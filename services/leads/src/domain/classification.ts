import type { ChainAnswer, ChainInput } from '@lianqiao/chains'
import type { Classification } from '@lianqiao/contracts/leads'

export type Classify = (input: ChainInput) => ChainAnswer

/** The answer of the classifier in the words of the contract. Null becomes the empty string there. */
export function classificationOf(answer: ChainAnswer): Classification {
  const { primary } = answer
  return {
    verdict: answer.verdict,
    chainId: primary?.chainId ?? '',
    segmentId: primary?.segment ?? '',
    segmentName: primary?.segmentName ?? '',
    confidence: primary?.confidence ?? answer.noneConfidence,
    evidence: answer.evidence.map((evidence) => ({
      kind: evidence.kind,
      term: evidence.term,
      field: evidence.field,
      start: evidence.start,
      end: evidence.end,
      chainId: evidence.chainId ?? '',
      role: evidence.role,
      weight: evidence.weight,
      note: evidence.note ?? '',
    })),
    ranked: answer.ranked.map(({ chainId, confidence, segment }) => ({
      chainId: chainId ?? '',
      confidence,
      segmentId: segment ?? '',
    })),
    fillsGap: primary?.fillsGap != null,
    gap: primary?.fillsGap?.item ?? '',
    codeKnown: answer.code.known,
    codeAgrees: answer.code.agrees !== false,
    dataVersions: { versions: answer.versions },
    correction: undefined,
  }
}

const MADE: ReadonlySet<string> = new Set(['makes', 'does', 'part', 'name', 'side'])

/** Lexicon words that say what the enterprise makes or does. They come from the lexicon, so they name no person. */
export function productTermsOf({ evidence }: Classification): string[] {
  const terms = evidence.filter(({ kind, role }) => kind === 'term' && MADE.has(role)).map(({ term }) => term)
  return [...new Set(terms)]
}
