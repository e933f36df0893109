import type { Agreement as AgreementMessage } from '@lianqiao/contracts/parks'
import type { RecordedAgreement } from '../domain/agreement.ts'

/** An agreement as it was recorded, and how it stands on a day. */
export function agreementMessage(row: RecordedAgreement, day: string): AgreementMessage {
  const { id: _, version, term, chains, shares, boundaries, parties, returns = [], ...same } = row.agreement
  return {
    agreementId: row.agreementId,
    version,
    state: day < term.from ? 'not-yet' : day > term.to ? 'ended' : 'in-force',
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: row.officerId,
    content: {
      ...same,
      originCodes: [...same.originCodes],
      managedBy: [...same.managedBy],
      costs: same.costs.map(({ kind, parts }) => ({ kind, parts: [...parts] })),
      parties: parties.map((party) => ({ ...party, divisionCode: party.divisionCode ?? '' })),
      termFrom: term.from,
      termTo: term.to,
      chains: chains === null ? undefined : { chains: [...chains] },
      boundaries: boundaries.map(({ areaMu, ...boundary }) => ({ ...boundary, areaMu: areaMu ?? undefined })),
      shares: shares.map(({ kind, years, attribution }) => ({
        kind,
        fromYear: years.from,
        toYear: years.to ?? undefined,
        how: attribution.how,
        parts: [...attribution.parts],
      })),
      returns: returns.map(({ principal, years, ...agreed }) => ({
        ...agreed,
        principalFen: principal,
        fromYear: years.from,
        toYear: years.to ?? undefined,
      })),
      source: row.source,
      seatPlace: row.seatPlace,
      freeSeats: row.freeSeats ?? undefined,
    },
  }
}
