import type {
  AgreementContent,
  AgreementParty,
  BenefitKind,
  BenefitShare,
  CostKind,
  Names,
  Part,
} from '@lianqiao/contracts/console-api'

/** Percent by party; what is not there has no part. */
export type Percents = Record<string, number | null>

export type ShareDraft = {
  kind: BenefitKind
  from: number
  to: number | null
  how: BenefitShare['attribution']['how']
  percents: Percents
}

/** An agreement as it stands in the form: parts in percent. */
export type AgreementDraft = Omit<AgreementContent, 'chains' | 'costs' | 'shares'> & {
  /** Empty: all that the place admits */
  chains: string[]
  costs: { kind: CostKind; percents: Percents }[]
  shares: ShareDraft[]
}

const noName: Names = { 'zh-Hans': '', 'zh-Hant': '', en: '' }

const party = (role: AgreementParty['role']): AgreementParty => ({ id: role, name: noName, role, divisionCode: null })

/** Two parties, ten years from `today`, tax shared evenly: what most begin from. */
export const emptyAgreement = (today: string): AgreementDraft => ({
  kind: 'enclave',
  name: noName,
  parties: [party('origin'), party('host')],
  mode: 'managed-jointly',
  effectiveFrom: today,
  term: { from: today, to: `${Number(today.slice(0, 4)) + 10}${today.slice(4)}` },
  originCodes: [],
  chains: [],
  boundaries: [{ parkId: '', divisionCode: '', areaMu: null }],
  managedBy: ['origin', 'host'],
  costs: [],
  yearsFrom: 'project',
  shares: [{ kind: 'tax', from: 1, to: null, how: 'split', percents: { origin: 50, host: 50 } }],
  source: '',
  seatPlace: '',
  freeSeats: null,
})

export function draftOf(content: AgreementContent): AgreementDraft {
  return {
    ...content,
    chains: content.chains ?? [],
    costs: content.costs.map(({ kind, parts }) => ({ kind, percents: percentsOf(parts) })),
    shares: content.shares.map(({ kind, years, attribution: { how, parts } }) => ({
      kind,
      ...years,
      how,
      percents: percentsOf(parts),
    })),
  }
}

/** What is sent. A name that is missing in one language is that of 简体, so that no reader finds a hole. */
export function contentOf(draft: AgreementDraft): AgreementContent {
  return {
    ...draft,
    name: filled(draft.name),
    parties: draft.parties.map((one) => ({
      ...one,
      name: filled(one.name),
      divisionCode: one.role === 'operator' ? null : one.divisionCode,
    })),
    boundaries: draft.boundaries.filter(({ parkId }) => parkId.trim() !== ''),
    chains: draft.chains.length === 0 ? null : draft.chains,
    managedBy: draft.managedBy.filter((id) => draft.parties.some((one) => one.id === id)),
    costs: draft.costs.map(({ kind, percents }) => ({ kind, parts: partsOf(percents) })),
    shares: draft.shares.map(({ kind, from, to, how, percents }) => ({
      kind,
      years: { from, to },
      attribution: { how, parts: partsOf(percents) },
    })),
  }
}

const filled = (name: Names): Names => {
  const hans = name['zh-Hans'].trim()
  return { 'zh-Hans': hans, 'zh-Hant': name['zh-Hant'].trim() || hans, en: name.en.trim() || hans }
}

const percentsOf = (parts: Part[]): Percents =>
  Object.fromEntries(parts.map(({ party: id, basisPoints }) => [id, basisPoints / 100]))

const partsOf = (percents: Percents): Part[] =>
  Object.entries(percents).flatMap(([id, percent]) =>
    percent === null ? [] : [{ party: id, basisPoints: Math.round(percent * 100) }],
  )

/** The parts that go with a way of attributing: the whole for one, for each, or even parts. */
export function percentsFor(how: ShareDraft['how'], parties: Pick<AgreementParty, 'id'>[]): Percents {
  if (how === 'sole') return { [parties[0]!.id]: 100 }
  if (how === 'both') return Object.fromEntries(parties.map(({ id }) => [id, 100]))
  return Object.fromEntries(parties.slice(0, 2).map(({ id }) => [id, 50]))
}

/** An id that no party has yet. */
export function freeId(role: AgreementParty['role'], parties: Pick<AgreementParty, 'id'>[]): string {
  const taken = new Set(parties.map(({ id }) => id))
  const candidates = [role, ...Array.from({ length: parties.length + 1 }, (_, i) => `${role}-${i + 2}`)]
  return candidates.find((id) => !taken.has(id))!
}
