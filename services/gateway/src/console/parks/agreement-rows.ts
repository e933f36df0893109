import type {
  Agreement,
  AgreementContent,
  AgreementParty,
  BenefitShare,
  KeptFigure,
  LedgerEntry,
  LedgerLine,
  Names,
  PartyOutcome,
  Scorecard,
  ScorecardItem,
  Simulation,
  SimulationRefusalCode,
  StatementRow,
} from '@lianqiao/contracts/console-api'
import type * as messages from '@lianqiao/contracts/parks'

const orNull = (text: string) => (text === '' ? null : text)

export function namesOf(words: messages.Words | undefined): Names {
  return { 'zh-Hans': words?.zhHans ?? '', 'zh-Hant': words?.zhHant ?? '', en: words?.en ?? '' }
}

function wordsOf(names: Names): messages.Words {
  return { zhHans: names['zh-Hans'], zhHant: names['zh-Hant'], en: names.en }
}

export function agreementRow({ agreementId, content, state, ...rest }: messages.Agreement): Agreement {
  return {
    id: agreementId,
    ...rest,
    content: contentRow(content as messages.AgreementContent),
    state: state as Agreement['state'],
  }
}

function contentRow(message: messages.AgreementContent): AgreementContent {
  const { name, parties, termFrom, termTo, chains, boundaries, shares, freeSeats, returns, ...same } = message
  return {
    ...(same as Pick<AgreementContent, 'kind' | 'mode' | 'yearsFrom' | 'costs'> & typeof same),
    name: namesOf(name),
    parties: parties.map((party) => ({
      id: party.id,
      name: namesOf(party.name),
      role: party.role as AgreementParty['role'],
      divisionCode: orNull(party.divisionCode),
    })),
    term: { from: termFrom, to: termTo },
    chains: chains?.chains ?? null,
    boundaries: boundaries.map(({ areaMu, ...boundary }) => ({ ...boundary, areaMu: areaMu ?? null })),
    shares: shares.map(({ kind, fromYear, toYear, how, parts }) => ({
      kind: kind as BenefitShare['kind'],
      years: { from: fromYear, to: toYear ?? null },
      attribution: { how: how as BenefitShare['attribution']['how'], parts },
    })),
    returns: returns.map(({ principalFen, fromYear, toYear, ...agreed }) => ({
      ...agreed,
      principal: principalFen,
      years: { from: fromYear, to: toYear ?? null },
    })),
    freeSeats: freeSeats ?? null,
  }
}

export function agreementContent(content: AgreementContent): messages.AgreementContent {
  const { name, parties, term, chains, boundaries, shares, freeSeats, returns = [], ...same } = content
  return {
    ...same,
    name: wordsOf(name),
    parties: parties.map((party) => ({
      ...party,
      name: wordsOf(party.name),
      divisionCode: party.divisionCode ?? '',
    })),
    termFrom: term.from,
    termTo: term.to,
    chains: chains === null ? undefined : { chains },
    boundaries: boundaries.map(({ areaMu, ...boundary }) => ({ ...boundary, areaMu: areaMu ?? undefined })),
    shares: shares.map(({ kind, years, attribution }) => ({
      kind,
      fromYear: years.from,
      toYear: years.to ?? undefined,
      ...attribution,
    })),
    returns: returns.map(({ principal, years, ...agreed }) => ({
      ...agreed,
      principalFen: principal,
      fromYear: years.from,
      toYear: years.to ?? undefined,
    })),
    freeSeats: freeSeats ?? undefined,
  }
}

export function simulationRow({ agreementId, name, parties, refused, ...rest }: messages.Simulation): Simulation {
  return {
    agreementId: orNull(agreementId),
    name: namesOf(name),
    ...rest,
    counted: rest.counted as Simulation['counted'],
    parties: parties.map((outcome) => ({
      ...outcome,
      name: namesOf(outcome.name),
      role: outcome.role as PartyOutcome['role'],
      breakEvenYear: outcome.breakEvenYear ?? null,
      discountedBreakEvenYear: outcome.discountedBreakEvenYear ?? null,
    })),
    refused: refused === undefined ? null : { code: refused.code as SimulationRefusalCode, on: refused.on },
  }
}

export function entryRow({ entryId, ...entry }: messages.LedgerEntry): LedgerEntry {
  return {
    id: entryId,
    ...entry,
    cause: entry.cause as LedgerEntry['cause'],
    reversesEntryId: orNull(entry.reversesEntryId),
    reversedByEntryId: orNull(entry.reversedByEntryId),
    lines: entry.lines as LedgerLine[],
  }
}

/** Why it was not posted is told in the officer's language. */
export function keptRow({ detail, zh, ...figure }: messages.KeptFigure, language: string): KeptFigure {
  return {
    ...figure,
    cause: figure.cause as KeptFigure['cause'],
    kind: figure.kind as KeptFigure['kind'],
    milestone: figure.milestone as KeptFigure['milestone'],
    heldBy: orNull(figure.heldBy),
    landedOn: orNull(figure.landedOn),
    detail: language === 'en' ? detail : zh,
  }
}

export function statementRow({ partyName, kind, unit, ...row }: messages.StatementRow): StatementRow {
  return {
    ...row,
    partyName: namesOf(partyName),
    kind: kind as StatementRow['kind'],
    unit: unit as StatementRow['unit'],
  }
}

export function scorecardRow({ scorecardId, verdict, items, ...card }: messages.Scorecard): Scorecard {
  return {
    id: orNull(scorecardId),
    ...card,
    verdict: verdict as Scorecard['verdict'],
    items: items.map((item) => ({
      ...item,
      label: namesOf(item.label),
      unit: namesOf(item.unit),
      vetoBound: item.vetoBound ?? null,
      value: item.value ?? null,
      mark: item.mark ?? null,
      shortBy: item.shortBy ?? null,
      veto: (item.veto || null) as ScorecardItem['veto'],
    })),
  }
}
