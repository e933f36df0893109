import { type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { mayMerge } from '../domain/access.ts'
import type { Side } from '../domain/merge.ts'
import { listQuestions, type QuestionPosition, type QuestionRow } from '../store/questions.ts'
import { readSides } from '../store/sides.ts'

const PAGE = { default: 20, most: 100 }

/** A page of open questions, each with both sides. */
export type Questions = {
  rows: readonly (QuestionRow & { one: Side; other: Side })[]
  next: QuestionPosition | undefined
  total: number
  hasMore: boolean
}

/** The open questions whether two enterprises are one, with both sides of each. For the city's bureau. */
export async function readQuestions(
  pool: Pool,
  { pageSize, after }: { pageSize: number; after: QuestionPosition | undefined },
  identity: Identity,
): Promise<Questions> {
  if (!mayMerge(identity)) throw refuse('forbidden', { reason: 'city-sees-questions' })
  const limit = Math.min(pageSize > 0 ? pageSize : PAGE.default, PAGE.most)
  const found = await listQuestions(pool, { limit: limit + 1, after })
  const page = found.rows.slice(0, limit)
  const sides = await readSides(
    pool,
    page.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  )
  return {
    rows: page.map((row, n) => ({ ...row, one: sides[2 * n]!, other: sides[2 * n + 1]! })),
    next: found.rows.length > limit ? page.at(-1) : undefined,
    total: found.total,
    hasMore: found.hasMore,
  }
}
