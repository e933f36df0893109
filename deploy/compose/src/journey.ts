import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON that is shown
type Json = any

async function answer(request: Promise<Response>, expected: number): Promise<Json> {
  const response = await request
  const text = await response.text()
  if (response.status !== expected) throw new Error(`expected ${expected}, was answered ${response.status}: ${text}`)
  return JSON.parse(text)
}

async function waitFor<Value>(what: string, ms: number, ask: () => Promise<Value | undefined>): Promise<Value> {
  for (const end = performance.now() + ms; ; await pause(200)) {
    const found = await ask().catch(() => undefined)
    if (found !== undefined) return found
    if (performance.now() > end) throw new Error(`waited ${ms / 1000} s in vain for ${what}`)
  }
}

/** Waits until the gateway serves. */
export async function waitForGateway(address: string): Promise<void> {
  await waitFor('the gateway', 180_000, async () => ((await fetch(`${address}/openapi.json`)).ok ? true : undefined))
}

/** Submits a lead as a partner does and follows it until its bureau's officers are told. Says each step. */
export async function followALead(
  address: string,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
  say: (line: string) => void,
): Promise<void> {
  const { access_token } = await answer(
    fetch(`${address}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    }),
    200,
  )
  const authorization = `Bearer ${access_token}`
  const lead = {
    enterpriseName: `温州${randomUUID().slice(0, 8)}打火机有限公司`,
    text: '防风打火机、点火枪制造,产品出口,拟整体搬迁',
    originCode: '330300',
    gbt4754: '4190',
  }
  const sent = performance.now()
  const since = () => `${Math.round(performance.now() - sent)} ms`
  const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
  const accepted = await answer(
    fetch(`${address}/v1/leads`, { method: 'POST', headers, body: JSON.stringify(lead) }),
    201,
  )
  say(`lead ${accepted.id} accepted after ${since()}: chain ${accepted.chain?.name}`)
  const told = await waitFor('the lead to be assigned and its officers to be told', 150_000, async () => {
    const now = await answer(fetch(`${address}/v1/leads/${accepted.id}`, { headers: { authorization } }), 200)
    const kinds: string[] = now.history.map(({ kind }: { kind: string }) => kind)
    return kinds.includes('assigned') && kinds.includes('notified') ? now : undefined
  })
  const { recipients } = told.history.find(({ kind }: { kind: string }) => kind === 'notified')
  say(`after ${since()}: park ${told.park?.name}, assigned to ${told.bureau.name}, ${recipients} told`)
}
