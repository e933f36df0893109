import type * as contract from '@lianqiao/contracts/leads'
import { type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { listQuestions, type QuestionPosition, type QuestionRow } from '../store/questions.ts'
import { readSides } from '../store/sides.ts'
import { mayMerge } from './merge.ts'
import { sideOf } from './side-view.ts'

const PAGE = { default: 20, most: 100 }

/** The open questions whether two enterprises are one, with both sides of each. For the city's bureau. */
export async function readQuestions(
  pool: Pool,
  { pageSize, cursor }: contract.ListQuestionsRequest,
  identity: Identity,
): Promise<contract.ListQuestionsResponse> {
  if (!mayMerge(identity)) throw refuse('forbidden', { reason: "only the city's bureau sees the open questions" })
  const limit = Math.min(pageSize > 0 ? pageSize : PAGE.default, PAGE.most)
  const after = cursor === '' ? undefined : decodeCursor(cursor)
  const found = await listQuestions(pool, { limit: limit + 1, after })
  const page = found.rows.slice(0, limit)
  const sides = await readSides(
    pool,
    page.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  )
  return {
    questions: page.map((row, n) => ({
      one: sideOf(sides[2 * n]!),
      other: sideOf(sides[2 * n + 1]!),
      reasons: row.reasons.map(({ speaksFor, reason }) => ({ speaksFor, reason })),
      score: row.score,
      askedAt: row.askedAt.toISOString(),
      recordName: row.recordName,
      otherRecordName: row.otherRecordName,
    })),
    nextCursor: found.rows.length > limit ? encodeCursor(page.at(-1)!) : '',
    total: found.total,
    hasMore: found.hasMore,
  }
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const CURSOR = new RegExp(`^(\\d{1,15})_(${UUID})_(${UUID})$`)

function encodeCursor({ askedAt, oneId, otherId }: QuestionRow): string {
  return Buffer.from(`${askedAt.getTime()}_${oneId}_${otherId}`).toString('base64url')
}

function decodeCursor(cursor: string): QuestionPosition {
  const parts = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())
  if (!parts)
    throw refuse('bad-request', {
      errors: [{ pointer: '/cursor', code: 'cursor', detail: 'not a cursor of this list' }],
    })
  return { askedAt: new Date(Number(parts[1])), oneId: parts[2]!, otherId: parts[3]! }
}
