import { perFile } from '@lianqiao/service-testkit'
import { describe, expect, it } from 'vitest'
import { createEdge } from '../support/edge.ts'
import { standingIn } from '../support/in-process.ts'

const edge = perFile(createEdge)

describe('a session', () => {
  it('ends twelve hours after it began', async () => {
    const cookie = await edge().officerOf('city')
    const began = edge().time.now
    expect(await edge().ask('GET /reference', { cookie })).toMatchObject({ status: 200 })
    edge().time.now = new Date(began.getTime() + 12 * 3_600_000)
    expect(await edge().ask('GET /reference', { cookie })).toMatchObject({ status: 401 })
  })

  it('ends when the officer signs out, and the cookie goes with it', async () => {
    const cookie = await edge().officerOf('city')
    const { status, headers } = await edge().ask('POST /sign-out', { cookie })
    expect(status).toBe(204)
    expect(String(headers['set-cookie'])).toMatch(/^lianqiao_session=;/)
    expect(await edge().ask('GET /reference', { cookie })).toMatchObject({ status: 401 })
  })

  it('of an officer whose bureau is not known any more asks no service', async () => {
    const gone = { officerId: 'officer of nowhere', bureauId: 'nowhere', language: 'en', active: true } as const
    const cookie = await edge().signIn(gone)
    edge().answerWith(standingIn({}))
    expect(await edge().ask('GET /leads', { cookie })).toMatchObject({ status: 403 })
    expect(edge().calls).toEqual([])
  })

  it('opens without the inbox, and keeps the language that the officer chose', async () => {
    const cookie = await edge().officerOf('city')
    edge().answerWith(standingIn({}))
    expect(await edge().ask('GET /me', { cookie })).toMatchObject({ status: 200, value: { unread: 0 } })
    const body = { language: 'zh-Hant' }
    expect(await edge().ask('PUT /me/language', { cookie, body })).toMatchObject({ value: { language: 'zh-Hant' } })
    expect(await edge().ask('GET /me', { cookie })).toMatchObject({ value: { language: 'zh-Hant' } })
  })
})
