/** A lead as the partner API gives it; the fields the demo reads. */
export type ApiLead = {
  id: string
  status: string
  verdict: string
  chain: {
    id: string
    name: string
    segment: string | null
    confidence: number
    evidence: { kind: string; term: string; field: string; role: string; chainId: string | null }[]
  } | null
  markers: { code: string; detail: string }[]
  park: { id: string; name: string; score: number; reasons: string[] } | null
  policies: { eligible: number; needsInfo: number; pending: boolean }
  bureau: { id: string; name: string } | null
  history: { kind: string; at: string; bureau: string | null; recipients: number | null }[]
}

export type Api = {
  submit(lead: object, idempotencyKey: string): Promise<ApiLead>
  read(id: string): Promise<ApiLead>
}

export type Credentials = { clientId: string; clientSecret: string }

/** Thrown with the problem document when the API refuses. */
class ApiRefusal extends Error {
  readonly status: number
  constructor(
    status: number,
    problem: { title?: string; detail?: string; errors?: { pointer: string; detail: string }[] },
  ) {
    const where = (problem.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; ')
    super(`${status} ${problem.title ?? ''} ${where || (problem.detail ?? '')}`.trim())
    this.name = 'ApiRefusal'
    this.status = status
  }
}

/** The public API as a partner's program uses it: a token, then JSON over HTTP. */
export async function connect(address: string, { clientId, clientSecret }: Credentials): Promise<Api> {
  const answer = await fetch(`${address}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  if (!answer.ok) throw new ApiRefusal(answer.status, { detail: await answer.text() })
  const { access_token: token } = (await answer.json()) as { access_token: string }

  async function call(path: string, init: RequestInit): Promise<ApiLead> {
    const response = await fetch(`${address}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    })
    const body = (await response.json()) as ApiLead
    if (!response.ok) throw new ApiRefusal(response.status, body as object)
    return body
  }

  return {
    submit: (lead, idempotencyKey) =>
      call('/v1/leads', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: JSON.stringify(lead),
      }),
    read: (id) => call(`/v1/leads/${id}`, {}),
  }
}
