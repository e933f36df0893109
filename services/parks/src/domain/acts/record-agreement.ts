import type { DomainEvent } from '@lianqiao/contracts'
import { type AgreementProblem, type CooperationAgreement, checkAgreement } from '@lianqiao/enclaves'
import { type DomainError, type Identity, refuse } from '@lianqiao/service-kit/decisions'
import type { AgreementExtras, RecordedAgreement } from '../agreement.ts'
import { recorder } from '../agreement-access.ts'

/** The parks there are (a boundary names one of them or lies outside the city), and the chains. */
export type Known = { parkIds: ReadonlySet<string>; chainIds: ReadonlySet<string> }

const HOME = '430500'

/** All that keeps an agreement from being recorded. */
export function agreementProblems(
  agreement: Parameters<typeof checkAgreement>[0],
  { chainIds, parkIds }: Known,
): AgreementProblem[] {
  const unknown = agreement.boundaries.flatMap(({ parkId, divisionCode }, at): AgreementProblem[] =>
    parkIds.has(parkId) || !divisionCode.startsWith(HOME.slice(0, 4))
      ? []
      : [
          {
            code: 'boundary-missing',
            pointer: `/boundaries/${at}/parkId`,
            found: parkId,
            expected: [...parkIds].join(', '),
            text: {
              zhHans: `邵阳没有园区 ${parkId}`,
              zhHant: `邵陽沒有園區 ${parkId}`,
              en: `Shaoyang has no park ${parkId}`,
            },
          },
        ],
  )
  return [...checkAgreement(agreement, { homeCode: HOME, chains: [...chainIds] }), ...unknown]
}

/** An agreement as it was said, before it has a number. */
export type SaidAgreement = Omit<CooperationAgreement, 'id' | 'version'>

export type RecordAgreement = {
  /** Empty for a new agreement. */
  agreementId: string
  replacesVersion: number
  agreement: SaidAgreement
  extras: AgreementExtras
}

/**
 * A new agreement, or the next version of one. Refused (unprocessable) with everything that does not add up, and
 * (transition-refused) where somebody recorded a version since. `latest`: its newest version.
 */
export function recordAgreement(
  { latest, known }: { latest: RecordedAgreement | undefined; known: Known },
  { agreementId, replacesVersion, agreement: said, extras }: RecordAgreement,
  { identity, at, newId }: { identity: Identity; at: Date; newId(): string },
): { row: RecordedAgreement; event: DomainEvent } | DomainError {
  const { bureauId, officerId } = recorder(identity)
  if (agreementId !== '' && latest === undefined) return refuse('not-found', { what: 'agreement' })
  const id = agreementId || newId()
  const version = replacesVersion + 1
  const agreement = { ...said, id, version }
  const problems = agreementProblems(agreement, known)
  if (problems.length > 0)
    return refuse('unprocessable', {
      errors: problems.map(({ pointer, code, text }) => ({ ...{ pointer, code, detail: text.en }, zh: text.zhHans })),
    })
  if ((latest?.version ?? 0) !== replacesVersion) return overtaken(latest?.version ?? 0, version)
  const recordedAt = at.toISOString()
  const { kind, term } = agreement
  return {
    row: { agreementId: id, version, agreement, ...extras, bureauId, officerId, recordedAt: at },
    event: {
      type: 'AgreementRecorded',
      data: { agreementId: id, version, kind, inForceFrom: term.from, inForceUntil: term.to, recordedAt },
    },
  }
}

/** The refusal where somebody recorded a version since. */
export function overtaken(latest: number, version: number): DomainError {
  return refuse('transition-refused', { from: `version ${latest}`, to: `version ${version}` })
}
