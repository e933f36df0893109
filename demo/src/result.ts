import type { ApiLead } from './api.ts'

/** What `--json` prints for one lead. */
export type Result = {
  id: string
  leadId: string | null
  status: string
  chain: { id: string; segment: string | null; confidence: number; evidence: string[] } | null
  park: { id: string; score: number } | null
  policies: { eligible: number; needsInfo: number }
  bureau: string | null
  notified: { at: string | null; recipients: number }
  elapsedMs: number
  error?: string
}

/** Whether everything has happened that happens without a person. */
export function settled(lead: ApiLead): boolean {
  if (lead.status === 'duplicate') return true
  const assigned = new Set(lead.history.filter(({ kind }) => kind === 'assigned').map(({ bureau }) => bureau))
  const notified = new Set(lead.history.filter(({ kind }) => kind === 'notified').map(({ bureau }) => bureau))
  return assigned.size > 0 && [...assigned].every((bureau) => notified.has(bureau))
}

export function resultOf(id: string, lead: ApiLead, elapsedMs: number): Result {
  const notified = lead.history.filter(({ kind }) => kind === 'notified')
  const { chain, park, policies, bureau } = lead
  return {
    id,
    leadId: lead.id,
    status: lead.status,
    chain:
      chain === null
        ? null
        : {
            id: chain.id,
            segment: chain.segment,
            confidence: chain.confidence,
            evidence: chain.evidence.filter(({ chainId }) => chainId === chain.id).map(({ term }) => term),
          },
    park: park === null ? null : { id: park.id, score: park.score },
    policies: { eligible: policies.eligible, needsInfo: policies.needsInfo },
    bureau: bureau?.id ?? null,
    notified: {
      at: notified.map(({ at }) => at).sort()[0] ?? null,
      recipients: notified.reduce((sum, { recipients }) => sum + (recipients ?? 0), 0),
    },
    elapsedMs,
  }
}

export function failure(id: string, error: Error, elapsedMs: number): Result {
  return {
    id,
    leadId: null,
    status: 'refused',
    chain: null,
    park: null,
    policies: { eligible: 0, needsInfo: 0 },
    bureau: null,
    notified: { at: null, recipients: 0 },
    elapsedMs,
    error: error.message,
  }
}
