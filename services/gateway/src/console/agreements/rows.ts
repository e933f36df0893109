import {
  Agreement,
  AgreementContent,
  AgreementParty,
  BenefitKind,
  BenefitShare,
  CostKind,
  type KeptFigure,
  LedgerEntry,
  LedgerKind,
  LedgerLine,
  member,
  PostInput,
  ProjectStage,
  type Simulation,
  SimulationRefusalCode,
  type StatementRow,
} from '@lianqiao/contracts/console-routes'
import type * as messages from '@lianqiao/contracts/parks'
import { orNull } from '@lianqiao/service-kit'
import { namesOf, wordsOf } from '../names.ts'
import { present } from '../present.ts'

export function agreementRow(message: messages.Agreement | undefined): Agreement {
  const { agreementId, content, state, ...rest } = present(message)
  return {
    id: agreementId,
    ...rest,
    content: contentRow(present(content)),
    state: member(Agreement.properties.state, state),
  }
}

function contentRow(message: messages.AgreementContent): AgreementContent {
  const { name, parties, termFrom, termTo, chains, boundaries, shares, freeSeats, returns, ...same } = message
  const { kind, mode, yearsFrom } = AgreementContent.properties
  return {
    ...same,
    kind: member(kind, same.kind),
    mode: member(mode, same.mode),
    yearsFrom: member(yearsFrom, same.yearsFrom),
    costs: same.costs.map((cost) => ({ kind: member(CostKind, cost.kind), parts: cost.parts })),
    name: namesOf(name),
    parties: parties.map((party) => ({
      id: party.id,
      name: namesOf(party.name),
      role: member(AgreementParty.properties.role, party.role),
      divisionCode: orNull(party.divisionCode),
    })),
    term: { from: termFrom, to: termTo },
    chains: chains?.chains ?? null,
    boundaries: boundaries.map(({ areaMu, ...boundary }) => ({ ...boundary, areaMu: areaMu ?? null })),
    shares: shares.map(({ kind, fromYear, toYear, how, parts }) => ({
      kind: member(BenefitKind, kind),
      years: { from: fromYear, to: toYear ?? null },
      attribution: { how: member(BenefitShare.properties.attribution.properties.how, how), parts },
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
    counted: rest.counted.map((one) => ({ ...one, kind: member(BenefitKind, one.kind) })),
    parties: parties.map((outcome) => ({
      ...outcome,
      name: namesOf(outcome.name),
      role: member(AgreementParty.properties.role, outcome.role),
      breakEvenYear: outcome.breakEvenYear ?? null,
      discountedBreakEvenYear: outcome.discountedBreakEvenYear ?? null,
    })),
    refused: refused === undefined ? null : { code: member(SimulationRefusalCode, refused.code), on: refused.on },
  }
}

export function entryRow(message: messages.LedgerEntry | undefined): LedgerEntry {
  const { entryId, ...entry } = present(message)
  return {
    id: entryId,
    ...entry,
    cause: member(LedgerEntry.properties.cause, entry.cause),
    reversesEntryId: orNull(entry.reversesEntryId),
    reversedByEntryId: orNull(entry.reversedByEntryId),
    lines: entry.lines.map(lineRow),
  }
}

function lineRow(line: messages.LedgerLine): LedgerLine {
  const { account, unit, side } = LedgerLine.properties
  return {
    ...line,
    account: member(account, line.account),
    kind: member(LedgerKind, line.kind),
    unit: member(unit, line.unit),
    side: member(side, line.side),
  }
}

/** Why it was not posted is told in the officer's language. */
export function keptRow({ detail, zh, ...figure }: messages.KeptFigure, language: string): KeptFigure {
  return {
    ...figure,
    cause: member(PostInput.properties.cause, figure.cause),
    kind: member(BenefitKind, figure.kind),
    milestone: figure.milestone === 'figure' ? figure.milestone : member(ProjectStage, figure.milestone),
    heldBy: orNull(figure.heldBy),
    landedOn: orNull(figure.landedOn),
    detail: language === 'en' ? detail : zh,
  }
}

export function statementRow({ partyName, kind, unit, ...row }: messages.StatementRow): StatementRow {
  return {
    ...row,
    partyName: namesOf(partyName),
    kind: member(LedgerKind, kind),
    unit: member(LedgerLine.properties.unit, unit),
  }
}
