import { perFile } from '@lianqiao/service-testkit'
import { describe, expect, it } from 'vitest'
import { createEdge } from '../support/edge.ts'
import { standingIn } from '../support/in-process.ts'

const edge = perFile(createEdge)
const trusting = perFile(() => createEdge({ checkAnswers: false }))

const released = { params: { id: 'V1' }, body: { note: '' } }

describe('what a service answers', () => {
  it('is not shown where it lies outside a closed set', async () => {
    const cookie = await edge().officerOf('city')
    edge().answerWith(standingIn({ leads: { listLeads: async () => ({ leads: [{ status: 'mislaid' }] }) } }))
    const { status, value } = await edge().ask('GET /leads', { cookie })
    expect(status).toBe(500)
    expect(JSON.stringify(value)).not.toContain('mislaid')
  })

  it('fails where it departs from the row and answers are checked, and is sent where they are trusted', async () => {
    const reservation = { kind: 'land', state: 'released' }
    const departing = standingIn({ carriers: { release: async () => ({ reservation, free: Number.NaN }) } })
    for (const [one, status] of [
      [edge(), 500],
      [trusting(), 200],
    ] as const) {
      const cookie = await one.officerOf('city')
      one.answerWith(departing)
      expect(await one.ask('POST /reservations/:id/release', { ...released, cookie })).toMatchObject({ status })
    }
  })

  it('leaves a gap on the page of a lead where a service besides leads is away', async () => {
    const cookie = await edge().officerOf('city')
    const lead = { leadId: 'L1', status: 'submitted' }
    edge().answerWith(standingIn({ leads: { getLead: async () => ({ lead }) } }))
    expect(await edge().ask('GET /leads/:id', { params: { id: 'L1' }, cookie })).toMatchObject({
      status: 200,
      value: { id: 'L1', parks: null, pairs: [], policies: null, deliveries: null },
    })
  })

  it('names nobody among the leads of a park while leads is away', async () => {
    const cookie = await edge().officerOf('city')
    const leads = [{ leadId: 'L1', verdict: 'fits' }]
    edge().answerWith(standingIn({ carriers: { listProposedLeads: async () => ({ leads }) } }))
    expect(await edge().ask('GET /parks/:id/leads', { params: { id: 'P02' }, cookie })).toMatchObject({
      status: 200,
      value: { items: [{ leadId: 'L1', enterpriseName: null }] },
    })
    expect(edge().calls.filter(({ method }) => method.startsWith('leads.'))).toHaveLength(1)
  })
})

describe('a park', () => {
  it('that the officer does not keep is not found', async () => {
    const cookie = await edge().officerOf('park-P02')
    edge().answerWith(standingIn({ parks: { listParks: async () => ({ parks: [{ parkId: 'P03', kept: false }] }) } }))
    expect(await edge().ask('GET /parks/:id', { params: { id: 'P03' }, cookie })).toMatchObject({ status: 404 })
  })
})

describe('a file of carriers', () => {
  const params = { id: 'P02' }

  it('is taken as a file only', async () => {
    const cookie = await edge().officerOf('city')
    edge().answerWith(standingIn({}))
    const asJson = await edge().ask('POST /parks/:id/carrier-imports', { params, body: { rows: [] }, cookie })
    expect(asJson).toMatchObject({ status: 415, value: { type: 'urn:lianqiao:problem:media-type-unsupported' } })
    expect(edge().calls).toEqual([])
  })

  it('goes to no other route', async () => {
    const cookie = await edge().officerOf('city')
    edge().answerWith(standingIn({}))
    expect(await edge().ask('POST /inbox/read', { body: 'kind,code', cookie })).toMatchObject({ status: 415 })
    expect(edge().calls).toEqual([])
  })
})

describe('a document of clauses', () => {
  it('that is nested deeper than can be written is refused with the limit', async () => {
    const cookie = await edge().officerOf('city')
    edge().answerWith(standingIn({}))
    const levels = 20_000
    const nested = `{"document":${'{"all":'.repeat(levels)}1${'}'.repeat(levels)}}`
    const headers = { 'content-type': 'application/json' }
    expect(await edge().ask('POST /policies/check', { body: nested, headers, cookie })).toMatchObject({
      status: 422,
      value: { errors: [{ pointer: '/conditions', code: 'too-many-nodes' }] },
    })
    expect(edge().calls).toEqual([])
  })
})
