import type { ChainData } from '../data.ts'
import type { Reading } from '../reading/reader.ts'
import type { ChainAnswer, Evidence, RankedChain } from './chain-answer.ts'
import { buildGapReader } from './gaps.ts'
import { notesOf } from './notes.ts'
import type { Scored } from './scoring.ts'
import { secondaryOf } from './secondary.ts'
import { buildSegmentReader } from './segments.ts'

/** Prepares the step that puts a reading and its scores into the words of an answer. */
export function buildAnswerer(data: ChainData): (reading: Reading, scores: readonly Scored[]) => ChainAnswer {
  const segmentsOf = buildSegmentReader(data.chains)
  const gapOf = buildGapReader(data.chains)
  return (reading, scores) => {
    const segmentOf = segmentsOf(reading)
    const ranked = scores.map(({ chainId, confidence }): RankedChain => {
      const { segment, segmentName, segmentPosition } = segmentOf(chainId)
      return { chainId, confidence, segment, segmentName, segmentPosition }
    })
    return answerOf(data, reading, scores, ranked, gapOf)
  }
}

function answerOf(
  data: ChainData,
  reading: Reading,
  scores: readonly Scored[],
  ranked: RankedChain[],
  gapOf: ReturnType<typeof buildGapReader>,
): ChainAnswer {
  const evidence = evidenceOf(reading)
  const top = ranked[0]!
  const code = { ...reading.code.finding, agrees: agreement(reading, evidence, top.chainId) }
  const notes = notesOf(data, reading, scores, code, evidence)
  const needsReview = notes.some((note) => note === 'low-confidence' || note === 'no-evidence' || note === 'close-call')
  return {
    verdict: needsReview ? 'review' : top.chainId === null ? 'none' : 'chain',
    primary: top.chainId === null ? null : { ...top, chainId: top.chainId, fillsGap: gapOf(top.chainId, reading) },
    noneConfidence: ranked.find(({ chainId }) => chainId === null)?.confidence ?? 0,
    ranked,
    secondary: secondaryOf(reading, top.chainId),
    evidence,
    code,
    needsReview,
    notes,
    versions: {
      chains: data.chains.version,
      codes: data.codes.version,
      lexicon: data.lexicon.version,
      weights: data.weights.version,
    },
  }
}

/** Whether the code's strongest row and the answer are the same; null where the code says nothing. */
function agreement(reading: Reading, evidence: readonly Evidence[], chainId: string | null): boolean | null {
  const { mapped } = reading.code.finding
  if (!mapped || reading.code.uninformative || evidence.every(({ kind }) => kind === 'code')) return null
  if (mapped.chainId !== null && mapped.weight < 0.4) return null
  return reading.code.rows.some((row) => row.chainId === chainId && row.weight >= 0.3)
}

function evidenceOf({ input, code, names, fields }: Reading): Evidence[] {
  const list: Evidence[] = []
  for (const { chainId, weight, topic, start, end } of names) {
    list.push({
      kind: 'term',
      term: input.name.slice(start, end),
      field: 'name',
      start,
      end,
      chainId,
      role: 'name',
      weight,
      topic: topic ?? undefined,
    })
  }
  for (const { finding, field, productIndex, start, end } of fields.findings) {
    const { sense } = finding.word
    const source = field === 'text' ? input.text : input.products![productIndex!]!
    list.push({
      kind: 'term',
      term: source.slice(start, end),
      field,
      productIndex,
      start,
      end,
      chainId: finding.chainId,
      segment: finding.chainId === sense.chainId ? (sense.segment ?? undefined) : undefined,
      role: finding.role,
      weight: finding.weight,
      topic: sense.topic ?? undefined,
      note: finding.word.token.term.guessed ? 'spelling' : undefined,
    })
  }
  const given = code.finding.given
  if (given !== null) {
    for (const row of code.rows) {
      list.push({
        kind: 'code',
        term: row.code,
        field: 'gbt4754',
        start: 0,
        end: given.length,
        chainId: row.chainId,
        role: 'code',
        weight: code.uninformative ? 0 : row.weight,
        note: code.finding.name ?? undefined,
      })
    }
  }
  return list
}
