import type {
  AgreementContent,
  Agreement as AgreementMessage,
  KeptFigure as KeptFigureMessage,
  LedgerEntry,
  Simulation as SimulationMessage,
} from '@lianqiao/contracts/parks'
import type { CooperationAgreement, Simulation, SimulationRefusal } from '@lianqiao/enclaves'
import { refuse } from '@lianqiao/service-kit'
import type { AgreementExtras, RecordedAgreement } from '../domain/agreement.ts'
import { ledgerFault } from '../domain/ledger-fault.ts'
import { factOf, type KeptFigure } from '../domain/milestone-figure.ts'
import type { PostingRow } from '../domain/posting.ts'

/** An agreement out of its message, without its number; what does not add up is `checkAgreement`'s to tell. */
export function readAgreement(message: AgreementContent | undefined): {
  agreement: Omit<CooperationAgreement, 'id' | 'version'>
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

export function simulationMessage(
  agreement: CooperationAgreement,
  agreementId: string,
  result: Simulation | SimulationRefusal,
): SimulationMessage {
  const about = { agreementId, version: agreement.version, name: agreement.name }
  if ('refused' in result) {
    const { refused, ...on } = result
    const texts = Object.entries(on).map(([name, value]) => [name, String(value)])
    return {
      ...about,
      parties: [],
      retained: [],
      counted: [],
      refused: { code: refused, on: Object.fromEntries(texts) },
    }
  }
  return {
    ...about,
    parties: result.parties.map(({ breakEvenYear, discountedBreakEvenYear, ...outcome }) => {
      const party = agreement.parties.find(({ id }) => id === outcome.party)
      return {
        ...outcome,
        name: party?.name,
        role: party?.role ?? '',
        years: [...outcome.years],
        breakEvenYear: breakEvenYear ?? undefined,
        discountedBreakEvenYear: discountedBreakEvenYear ?? undefined,
      }
    }),
    retained: [...result.retained],
    counted: result.counted.map((counted) => ({ ...counted, byParty: { ...counted.byParty } })),
  }
}

export function entryMessage(row: PostingRow): LedgerEntry {
  return {
    entryId: row.postingId,
    agreementId: row.agreementId,
    agreementVersion: row.agreementVersion,
    cause: row.cause,
    reference: row.reference,
    projectId: row.projectId,
    year: row.year,
    occurredOn: row.occurredOn,
    reversesEntryId: row.reverses ?? '',
    reversedByEntryId: row.reversedBy ?? '',
    lines: row.lines.map(({ benefit, ...line }) => ({ ...line, kind: benefit })),
    memo: row.memo,
    postedAt: row.postedAt.toISOString(),
    postedBy: row.officerId,
  }
}

/** A figure that is in no book, as a posting of it by this agreement would say it, and why there is none. */
export function keptMessage(figure: KeptFigure, agreement: CooperationAgreement): KeptFigureMessage {
  const { heldBy, landedOn, ...fact } = factOf(figure, agreement)
  const { code, detail, zh = '' } = ledgerFault(figure.refusal)
  const { leadId, milestone } = figure
  return { ...fact, heldBy: heldBy ?? '', landedOn: landedOn ?? '', leadId, milestone, reason: code, detail, zh }
}
