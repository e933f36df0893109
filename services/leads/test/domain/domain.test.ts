import { createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { mayReadContact, maySee } from '../../src/domain/access.ts'
import { readyToRoute } from '../../src/domain/assignment.ts'
import { chainEntries } from '../../src/domain/audit.ts'
import { maskContact, maskFreeText } from '../../src/domain/mask.ts'
import { nameKey } from '../../src/domain/name-key.ts'
import { createReceiptSigner, verifyReceipt } from '../../src/domain/receipt.ts'

describe('the key of a name', () => {
  it('is one for both scripts, widths and bracket styles, and another for another name', () => {
    expect(nameKey('彩虹集團(邵陽)特種玻璃有限公司')).toBe(nameKey('彩虹集团（邵阳）特种玻璃 有限公司'))
    expect(nameKey('彩虹集团有限公司')).not.toBe(nameKey('彩虹集团(邵阳)有限公司'))
  })
})

describe('the audit chain', () => {
  const fact = {
    at: new Date(0),
    kind: 'lead-received',
    subject: 'lead-1',
    actor: 'partner-1',
    contentHash: Buffer.alloc(32, 1),
  }
  const head = { position: 0, hash: Buffer.alloc(32) }

  it('gives consecutive positions, and another hash to all that follows when anything before is edited', () => {
    const chain = chainEntries(head, [fact, fact])
    const edited = chainEntries(head, [{ ...fact, subject: 'lead-2' }, fact])
    expect(chain.map(({ position }) => position)).toEqual([1, 2])
    expect(chain[1]?.hash.equals(edited[1]?.hash as Buffer)).toBe(false)
  })
})

describe('a receipt', () => {
  const signer = createReceiptSigner(Buffer.alloc(32, 7))
  const receipt = signer.sign({
    leadId: 'lead-1',
    receivedAt: '2026-11-23T00:00:00.000Z',
    contentHash: 'aa',
    auditPosition: 1,
    auditHash: 'bb',
  })

  it('is verified with the public key alone, and refused when anything in it was changed', () => {
    const exported = createPublicKey(signer.publicKey.export({ format: 'pem', type: 'spki' }))
    expect(verifyReceipt(receipt, exported)).toBe(true)
    expect(verifyReceipt({ ...receipt, receivedAt: '2026-11-22T00:00:00.000Z' }, exported)).toBe(false)
  })
})

describe('who sees what', () => {
  const lead = {
    partnerId: 'p1',
    originCode: '441900',
    bureaus: [{ bureauId: 'county-430582', part: 'responsible' as const }],
    claimedByBureauId: 'county-430582',
  }
  const officer = (bureauId: string, bureauKind: 'city' | 'county' | 'station') => ({
    kind: 'officer' as const,
    officerId: 'o',
    bureauId,
    bureauKind,
    actsFor: [bureauId],
  })

  it('shows a partner only its own leads and a county only those assigned to it, the city all', () => {
    expect(maySee({ kind: 'partner', partnerId: 'p2', clientId: 'c' }, lead)).toBe(false)
    expect(maySee(officer('county-430522', 'county'), lead)).toBe(false)
    expect(maySee(officer('county-430582', 'county'), lead)).toBe(true)
    expect(maySee(officer('city', 'city'), lead)).toBe(true)
  })

  it('shows the contact to the claiming bureau only, and that of a Hong Kong lead to nobody in Shaoyang', () => {
    expect(mayReadContact(officer('city', 'city'), lead)).toBe(false)
    expect(mayReadContact(officer('county-430582', 'county'), lead)).toBe(true)
    expect(mayReadContact(officer('county-430582', 'county'), { ...lead, originCode: '810000' })).toBe(false)
    expect(
      mayReadContact(officer('station', 'station'), { ...lead, originCode: '810000', claimedByBureauId: 'station' }),
    ).toBe(true)
  })
})

describe('masking', () => {
  it('hides who and how to reach them, and keeps the length of free text', () => {
    expect(maskContact({ name: '张三丰', phone: '13800001234', email: 'zhang@example.com', title: '总经理' })).toEqual({
      name: '张**',
      phone: '138****1234',
      email: 'z***@example.com',
      title: '总经理',
    })
    const text = '联系张工 138-0000-1234 或 zhang.gong@example.com,生产盖板玻璃 2000 吨'
    const masked = maskFreeText(text)
    expect(masked).toHaveLength(text.length)
    expect(masked).not.toMatch(/138|example/)
    expect(masked).toContain('2000 吨')
  })
})

describe('when a lead is routed', () => {
  it('waits for parks and policies, goes without policies after a while, and without a park only much later', () => {
    const at = (parks: boolean, policies: boolean, policiesOver: boolean, parksOver: boolean) =>
      readyToRoute({ parks, policies }, { policiesOver, parksOver })
    expect(at(true, true, false, false)).toBe(true)
    expect(at(true, false, false, false)).toBe(false)
    expect(at(true, false, true, false)).toBe(true)
    expect(at(false, false, true, false)).toBe(false)
    expect(at(false, false, true, true)).toBe(true)
  })
})
