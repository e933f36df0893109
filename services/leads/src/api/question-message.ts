import type * as contract from '@lianqiao/contracts/leads'
import { refuse } from '@lianqiao/service-kit'
import type { Questions } from '../enterprises/questions.ts'
import type { QuestionPosition } from '../store/questions.ts'
import { sideMessage } from './side-message.ts'

export function questionsMessage({ rows, next, total, hasMore }: Questions): contract.ListQuestionsResponse {
  return {
    questions: rows.map((row) => ({
      one: sideMessage(row.one),
      other: sideMessage(row.other),
      reasons: row.reasons.map(({ speaksFor, reason }) => ({ speaksFor, reason })),
      score: row.score,
      askedAt: row.askedAt.toISOString(),
      recordName: row.recordName,
      otherRecordName: row.otherRecordName,
    })),
    nextCursor: next === undefined ? '' : encodeCursor(next),
    total,
    hasMore,
  }
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const CURSOR = new RegExp(`^(\\d{1,15})_(${UUID})_(${UUID})$`)

function encodeCursor({ askedAt, oneId, otherId }: QuestionPosition): string {
  return Buffer.from(`${askedAt.getTime()}_${oneId}_${otherId}`).toString('base64url')
}

export function decodeCursor(cursor: string): QuestionPosition {
  const parts = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())
  if (!parts)
    throw refuse('bad-request', {
      errors: [{ pointer: '/cursor', code: 'cursor', detail: 'not a cursor of this list' }],
    })
  return { askedAt: new Date(Number(parts[1])), oneId: parts[2]!, otherId: parts[3]! }
}
