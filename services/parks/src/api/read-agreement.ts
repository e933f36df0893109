import type { AgreementContent } from '@lianqiao/contracts/parks'
import type { CooperationAgreement } from '@lianqiao/enclaves'
import { refuse } from '@lianqiao/service-kit'
import type { SaidAgreement } from '../domain/acts/record-agreement.ts'
import type { AgreementExtras } from '../domain/agreement.ts'

/** An agreement out of its message, without its number; what does not add up is `checkAgreement`'s to tell. */
export function readAgreement(message: AgreementContent | undefined): {
  agreement: SaidAgreement
  extras: AgreementExtras
} {
  if (message === undefined)
    throw refuse('bad-request', { errors: [{ pointer: '', code: 'required', detail: 'an agreement', zh: '缺少协议' }] })
  const {
    source,
    seatPlace,
    freeSeats,
    termFrom,
    termTo,
    chains,
    shares,
    boundaries,
    parties,
    name,
    returns,
    ...same
  } = message
  const words = name ?? { zhHans: '', zhHant: '', en: '' }
  return {
    agreement: {
      ...(same as Pick<CooperationAgreement, 'kind' | 'mode' | 'yearsFrom' | 'costs'> & typeof same),
      name: words,
      parties: parties.map((party) => ({
        id: party.id,
        name: party.name ?? { zhHans: '', zhHant: '', en: '' },
        role: party.role as CooperationAgreement['parties'][number]['role'],
        divisionCode: party.divisionCode || null,
      })),
      term: { from: termFrom, to: termTo },
      chains: chains === undefined ? null : chains.chains,
      boundaries: boundaries.map(({ areaMu, ...boundary }) => ({ ...boundary, areaMu: areaMu ?? null })),
      shares: shares.map(({ kind, fromYear, toYear, how, parts }) => ({
        kind: kind as CooperationAgreement['shares'][number]['kind'],
        years: { from: fromYear, to: toYear ?? null },
        attribution: { how: how as 'sole' | 'split' | 'both', parts },
      })),
      returns: returns.map(({ principalFen, fromYear, toYear, ...agreed }) => ({
        ...agreed,
        principal: principalFen,
        years: { from: fromYear, to: toYear ?? null },
      })),
    },
    extras: { source, seatPlace, freeSeats: freeSeats ?? null },
  }
}
