import type { PolicyDesk } from './desk.ts'

/** What became of a document. */
export type Outcome = {
  outcome: 'would publish' | 'published' | 'withdrawn' | 'refused' | 'not allowed' | 'failed'
  clauses: { clauseId: string; version: number }[]
  problems: { pointer: string; code: string; detail: string }[]
}

type Request = { name: 'check' | 'publish' | 'withdraw'; document: unknown; reason: string }

/** Checks, publishes or withdraws a document at the desk. Withdrawal goes clause by clause, by the ids it names. */
export async function carryOut({ name, document, reason }: Request, desk: PolicyDesk): Promise<Outcome> {
  if (name === 'check') {
    const answer = await desk.post('/policies/check', { document })
    if (answer.status !== 200) return failure(answer)
    const { problems, clauses } = answer.body as Pick<Outcome, 'problems' | 'clauses'>
    return problems.length === 0
      ? { outcome: 'would publish', clauses, problems }
      : { outcome: 'refused', clauses: [], problems }
  }
  if (name === 'publish') {
    const answer = await desk.post('/policies', { document, reason })
    if (answer.status !== 201) return failure(answer)
    const { clauses } = answer.body as Pick<Outcome, 'clauses'>
    return { outcome: 'published', clauses, problems: [] }
  }
  const withdrawn: Outcome['clauses'] = []
  for (const id of idsOf(document)) {
    const answer = await desk.post(`/policies/${encodeURIComponent(id)}/withdraw`, { reason })
    if (answer.status !== 200) return { ...failure(answer), clauses: withdrawn }
    withdrawn.push({ clauseId: id, version: Number(answer.body.version) })
  }
  return { outcome: 'withdrawn', clauses: withdrawn, problems: [] }
}

/** The clauses that a document names. */
export function idsOf(document: unknown): string[] {
  const { id, clauses } = document as { id?: unknown; clauses?: unknown }
  if (Array.isArray(clauses)) return clauses.map((one) => String(one?.id))
  return id === undefined ? [] : [String(id)]
}

function failure({ status, body }: { status: number; body: Record<string, unknown> }): Outcome {
  const { errors, detail, title } = body as { errors?: Outcome['problems']; detail?: string; title?: string }
  const problems = errors ?? [{ pointer: '', code: String(body.type ?? status), detail: detail ?? title ?? '' }]
  if (status === 403) return { outcome: 'not allowed', clauses: [], problems }
  const refused = status === 400 || status === 404 || status === 413 || status === 422
  return refused ? { outcome: 'refused', clauses: [], problems } : { outcome: 'failed', clauses: [], problems }
}
