import type { Identity } from '@lianqiao/service-kit/decisions'
import { describe, expect, it } from 'vitest'
import { readAgreement } from '../../../src/api/read-agreement.ts'
import { recordAgreement } from '../../../src/domain/acts/record-agreement.ts'
import type { RecordedAgreement } from '../../../src/domain/agreement.ts'
import { content } from '../../support/agreement.ts'

const officer = (bureauId: string, bureauKind: 'city' | 'park'): Identity => ({
  kind: 'officer',
  officerId: `officer of ${bureauId}`,
  bureauId,
  bureauKind,
  actsFor: [bureauId],
})
const at = new Date('2026-11-25T02:00:00Z')
const known = { parkIds: new Set(['P02']), chainIds: new Set(['fashion-goods']) }
const record = (
  over: Parameters<typeof content>[0] = {},
  {
    latest,
    agreementId = '',
    replacesVersion = 0,
  }: { latest?: RecordedAgreement; agreementId?: string; replacesVersion?: number } = {},
  identity = officer('city', 'city'),
) =>
  recordAgreement(
    { latest, known },
    { agreementId, replacesVersion, ...readAgreement(content(over)) },
    { identity, at, newId: () => 'agreement-1' },
  )

describe('recording an agreement', () => {
  it('makes its first version, with who recorded it, and publishes when it is in force', () => {
    expect(record()).toMatchObject({
      row: { agreementId: 'agreement-1', version: 1, bureauId: 'city', recordedAt: at, source: '测试' },
      event: {
        type: 'AgreementRecorded',
        data: { agreementId: 'agreement-1', version: 1, inForceFrom: '2026-01-01', inForceUntil: '2035-12-31' },
      },
    })
  })

  it('replaces the version that was seen, and no later one', () => {
    const first = record() as { row: RecordedAgreement }
    const next = { latest: first.row, agreementId: 'agreement-1' }
    expect(record({}, { ...next, replacesVersion: 1 })).toMatchObject({ row: { version: 2 } })
    expect(record({}, { ...next, replacesVersion: 0 })).toMatchObject({
      code: 'transition-refused',
      payload: { from: 'version 1', to: 'version 1' },
    })
    expect(record({}, { agreementId: 'no-such' })).toMatchObject({ code: 'not-found' })
  })

  it('is refused with everything that does not add up, a park of Shaoyang that there is not among it', () => {
    const boundaries = [{ parkId: 'P99', divisionCode: '430582', areaMu: undefined }]
    expect(record({ boundaries, termTo: '2025-12-31' })).toMatchObject({
      code: 'unprocessable',
      payload: { errors: expect.arrayContaining([expect.objectContaining({ pointer: '/boundaries/0/parkId' })]) },
    })
  })

  it('is for the city', () => {
    expect(() => record({}, {}, officer('park-P02', 'park'))).toThrow(/forbidden/)
  })
})
