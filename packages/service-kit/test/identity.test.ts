import { expect, it } from 'vitest'
import { createIdentityTokens } from '../src/index.ts'

const partner = { kind: 'partner', partnerId: 'p1', clientId: 'c1' } as const

it('trusts who the gateway says, for five minutes, and nobody who has another key', async () => {
  let now = new Date('2026-11-23T00:00:00Z')
  const tokens = createIdentityTokens({ key: Buffer.alloc(32, 1), now: () => now })
  const stranger = createIdentityTokens({ key: Buffer.alloc(32, 2), now: () => now })
  const token = await tokens.sign(partner)
  await expect(tokens.verify(token)).resolves.toEqual(partner)
  await expect(stranger.verify(token)).rejects.toMatchObject({ code: 'token-invalid', payload: { reason: 'forged' } })
  await expect(tokens.verify(undefined)).rejects.toMatchObject({ code: 'token-missing' })
  now = new Date('2026-11-23T00:06:00Z')
  await expect(tokens.verify(token)).rejects.toMatchObject({ code: 'token-invalid', payload: { reason: 'expired' } })
})
