import type { ChainData, SegmentPosition, Weights } from './data.ts'
import type { LexiconGroup } from './lexicon/lexicon.ts'

type Versioned = { readonly meta: { readonly version: string } }

/** The parts as their files hold them: see data/chains, data/gbt4754-* and data/lexicon of reference-data. */
export type ChainDataParts = {
  chainList: { readonly id: string; readonly source: string }
  chains: readonly {
    readonly id: string
    readonly names: { readonly zhHans: string }
    readonly segments: readonly { readonly id: string; readonly name: string; readonly position: SegmentPosition }[]
    readonly gaps: readonly { readonly id: string; readonly item: string; readonly source: string }[]
  }[]
  chainMap: Versioned & {
    readonly rows: readonly {
      readonly code: string
      readonly chain: string
      readonly weight: number
      readonly position: SegmentPosition | null
    }[]
    readonly typicalNone: readonly { readonly code: string }[]
  }
  industries: readonly { readonly code: string; readonly name: string }[]
  lexicon: readonly (Versioned & { readonly groups: readonly LexiconGroup[] })[]
  gaps: Versioned & { readonly gaps: Readonly<Record<string, readonly string[]>> }
  codes: Versioned & {
    readonly uninformative: readonly string[]
    readonly previous: readonly { readonly code: string; readonly name: string; readonly to: readonly string[] }[]
  }
  weights: Versioned & Omit<Weights, 'version'>
}

/** A category that is typically none argues against the chains this strongly. */
const TYPICAL_NONE = 0.8

/** Joins the files of the reference data to what the classifier takes. */
export function assembleChainData(parts: ChainDataParts): ChainData {
  const lexiconVersions = [parts.gaps, parts.codes, ...parts.lexicon].map(({ meta }) => meta.version)
  return {
    chains: {
      version: parts.chainList.id,
      source: parts.chainList.source,
      chains: parts.chains.map(({ id, names, segments, gaps }) => ({
        id,
        name: names.zhHans,
        segments: segments.map((segment) => ({ id: segment.id, name: segment.name, position: segment.position })),
        gaps: gaps.map((gap) => ({
          id: gap.id,
          item: gap.item,
          source: gap.source,
          terms: [...(parts.gaps.gaps[gap.id] ?? [])],
        })),
      })),
    },
    codes: {
      version: parts.chainMap.meta.version,
      known: parts.industries.filter(({ code }) => /^[0-9]/.test(code)).map(({ code, name }) => ({ code, name })),
      map: [
        ...parts.chainMap.rows.map(({ code, chain, weight, position }) => ({
          code,
          chainId: chain,
          weight,
          segment: position ?? undefined,
        })),
        ...parts.chainMap.typicalNone.map(({ code }) => ({ code, chainId: null, weight: TYPICAL_NONE })),
      ],
      previous: parts.codes.previous.map((row) => ({ code: row.code, name: row.name, to: [...row.to] })),
      uninformative: [...parts.codes.uninformative],
    },
    lexicon: {
      version: lexiconVersions.toSorted().at(-1) ?? '',
      groups: parts.lexicon.flatMap(({ groups }) => groups),
    },
    weights: {
      version: parts.weights.meta.version,
      trainedOn: parts.weights.trainedOn,
      features: parts.weights.features,
      bias: parts.weights.bias,
      temperature: parts.weights.temperature,
      reviewBelow: parts.weights.reviewBelow,
    },
  }
}
