import type { PolicyDesk } from './policy-desk.ts'

/** What a command did. `exit` is the process's code. */
export type Outcome = {
  exit: (typeof exits)[keyof typeof exits]
  outcome: 'would publish' | 'published' | 'withdrawn' | 'refused' | 'not allowed' | 'failed'
  clauses: { clauseId: string; version: number }[]
  problems: { pointer: string; code: string; detail: string }[]
}

/** 0 done · 1 the platform did not answer as it should · 2 wrong usage · 3 the document has problems · 4 not allowed */
export const exits = { done: 0, failed: 1, usage: 2, refused: 3, notAllowed: 4 } as const

export type PolicyCommand = { name: 'check' | 'publish' | 'withdraw'; document: unknown; reason: string }

/** Checks, publishes or withdraws a document at the desk. Withdrawal goes clause by clause, by the ids it names. */
export async function policyCommand({ name, document, reason }: PolicyCommand, desk: PolicyDesk): Promise<Outcome> {
  if (name === 'check') {
    const answer = await desk.post('/policies/check', { document })
    if (answer.status !== 200) return failure(answer)
    const { problems, clauses } = answer.body as Pick<Outcome, 'problems' | 'clauses'>
    return problems.length === 0
      ? { exit: exits.done, outcome: 'would publish', clauses, problems }
      : { exit: exits.refused, outcome: 'refused', clauses: [], problems }
  }
  if (name === 'publish') {
    const answer = await desk.post('/policies', { document, reason })
    if (answer.status !== 201) return failure(answer)
    const { clauses } = answer.body as Pick<Outcome, 'clauses'>
    return { exit: exits.done, outcome: 'published', clauses, problems: [] }
  }
  const withdrawn: Outcome['clauses'] = []
  for (const id of idsOf(document)) {
    const answer = await desk.post(`/policies/${encodeURIComponent(id)}/withdraw`, { reason })
    if (answer.status !== 200) return { ...failure(answer), clauses: withdrawn }
    withdrawn.push({ clauseId: id, version: Number(answer.body.version) })
  }
  return { exit: exits.done, outcome: 'withdrawn', clauses: withdrawn, problems: [] }
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
  if (status === 403) return { exit: exits.notAllowed, outcome: 'not allowed', clauses: [], problems }
  const refused = status === 400 || status === 404 || status === 413 || status === 422
  return refused
    ? { exit: exits.refused, outcome: 'refused', clauses: [], problems }
    : { exit: exits.failed, outcome: 'failed', clauses: [], problems }
}
