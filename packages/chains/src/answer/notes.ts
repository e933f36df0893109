import type { ChainData } from '../data.ts'
import type { CodeFinding } from '../reading/read-code.ts'
import type { Reading } from '../reading/reader.ts'
import type { Evidence, Note } from './chain-answer.ts'
import type { Scored } from './scoring.ts'

/** A second answer closer than this to the first is a matter for a person. */
const CLOSE = 0.15

/** What a person should know about the answer, worst first. */
export function notesOf(
  data: ChainData,
  reading: Reading,
  scores: readonly Scored[],
  code: CodeFinding,
  evidence: readonly Evidence[],
): Note[] {
  const notes: Note[] = []
  const [first, second] = scores
  const weighty = evidence.some(({ weight, role }) => weight > 0 && role !== 'negated' && role !== 'mentioned')
  if (!weighty) notes.push('no-evidence')
  if (first && first.confidence < data.weights.reviewBelow) notes.push('low-confidence')
  if (first && second && first.confidence - second.confidence < CLOSE) notes.push('close-call')
  if (reading.input.text.trim() === '') notes.push('no-text')
  if (reading.cut) notes.push('text-cut')
  if (code.given !== null && !code.known) notes.push('code-unknown')
  if (code.standard === 'GB/T 4754-2011') notes.push('code-of-2011')
  if (code.given !== null && reading.code.uninformative) notes.push('code-uninformative')
  if (code.agrees === false) notes.push('code-disagrees')
  return notes
}
