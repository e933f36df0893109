import { createHash } from 'node:crypto'
import type { Api, ApiLead } from './api.ts'
import { type LeadRow, submissionOf } from './leads-file.ts'
import { failure, type Result, resultOf, settled } from './result.ts'

const PATIENCE_MS = 30_000
const EVERY_MS = 15

/** Submits one lead as a partner would and follows it until its officers have been told. */
export async function follow(row: LeadRow, api: Api): Promise<{ result: Result; lead: ApiLead | null }> {
  const began = performance.now()
  const elapsed = () => Math.round(performance.now() - began)
  try {
    let lead = await api.submit(submissionOf(row), keyOf(row))
    const id = lead.id
    while (!settled(lead) && elapsed() < PATIENCE_MS) {
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
      lead = await api.read(id)
    }
    return { result: resultOf(row.id, lead, elapsed()), lead }
  } catch (error) {
    return { result: failure(row.id, error as Error, elapsed()), lead: null }
  }
}

/** The same lead has the same key, so running the demo again doubles nothing. */
function keyOf(row: LeadRow): string {
  return `demo-${createHash('sha256')
    .update(JSON.stringify(submissionOf(row)))
    .digest('hex')
    .slice(0, 32)}`
}
