import { agreementForSiting, type CooperationAgreement } from '@lianqiao/enclaves'
import { agreementTruth, type SitingLead } from '@lianqiao/siting'
import type { Day } from './day.ts'

export type PlacedProject = {
  /** The park that was signed for. */
  parkId: string
  /** What is known of the lead it came from. */
  lead: Pick<SitingLead, 'originCode' | 'chainId'>
  on: Day
  /** The agreement by which the project's figures were posted before. */
  postedUnder: string | null
  /** The agreement by which its lead was proposed to this park. */
  proposedUnder: string | null
}

/** The agreement a project is under; those it may be under, where that is not clear; or none. */
export type ProjectAgreement = { is: 'clear'; agreementId: string } | { is: 'unclear'; candidates: string[] } | null

/**
 * Under which enclave agreement a project is on a day (docs/decisions/111). `agreements` are as they stand on it, or
 * were or will be. What was posted under one stays under it while that is in force. Else it is the one whose boundary
 * has the park, and which covers the origin and the chain as it does where parks are proposed; of several the one by
 * which the lead was proposed. One that is not in force counts only where no other is.
 */
export function agreementOfProject(
  project: PlacedProject,
  agreements: readonly CooperationAgreement[],
): ProjectAgreement {
  const judged = agreements
    .filter(({ kind, boundaries }) => kind === 'enclave' && boundaries.some(({ parkId }) => parkId === project.parkId))
    .map((agreement) => judge(agreement, project))
    .filter(({ covers }) => covers !== 'false')
  const standing = judged.find(({ id, inForce }) => id === project.postedUnder && inForce)
  if (standing !== undefined) return { is: 'clear', agreementId: standing.id }
  const sure = judged.filter(({ covers }) => covers === 'true')
  const inForce = sure.filter((one) => one.inForce)
  const best = inForce.length > 0 ? inForce : sure
  const chosen = best.length === 1 ? best[0] : best.find(({ id }) => id === project.proposedUnder)
  if (chosen !== undefined) return { is: 'clear', agreementId: chosen.id }
  return judged.length === 0 ? null : { is: 'unclear', candidates: judged.map(({ id }) => id) }
}

function judge(agreement: CooperationAgreement, { lead, on, postedUnder }: PlacedProject) {
  const siting = agreementForSiting([agreement], on)
  const { origin, chain } = agreementTruth(lead, siting)
  const both = [origin, chain]
  // A later version may cover less: what came under the agreement before stays.
  const covers =
    agreement.id === postedUnder || both.every((truth) => truth === 'true')
      ? 'true'
      : both.includes('false')
        ? 'false'
        : 'unknown'
  return { id: agreement.id, inForce: siting.inForce, covers }
}
