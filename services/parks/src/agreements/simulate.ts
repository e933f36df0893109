import {
  type CooperationAgreement,
  type ProjectPlan,
  type Simulation,
  type SimulationOptions,
  type SimulationRefusal,
  simulate,
} from '@lianqiao/enclaves'
import { type Identity, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Access } from '../domain/access.ts'
import { agreementProblems, type Known, type SaidAgreement } from '../domain/acts/record-agreement.ts'
import { readableVersions } from './readable.ts'

/** An agreement that is recorded, or one that is only thought of. */
export type Simulated = { agreementId: string } | { draft: SaidAgreement }

export type SimulateDeps = Known & { pool: Pool; access: Access }

type Outcome = { agreementId: string; agreement: CooperationAgreement; result: Simulation | SimulationRefusal }

/**
 * What a plan brings by each of these agreements. One that is only thought of must add up all the same (else
 * unprocessable); one that the caller may not read is not found.
 */
export function simulateEach(
  agreements: readonly Simulated[],
  { plan, options }: { plan: ProjectPlan; options: SimulationOptions },
  identity: Identity,
  deps: SimulateDeps,
): Promise<Outcome[]> {
  return Promise.all(
    agreements.map(async (one, at) => {
      const agreement =
        'draft' in one
          ? drafted(one.draft, at, deps)
          : (await readableVersions(one.agreementId, identity, deps)).latest.agreement
      const agreementId = 'draft' in one ? '' : one.agreementId
      return { agreementId, agreement, result: simulate(agreement, plan, options) }
    }),
  )
}

function drafted(said: SaidAgreement, at: number, known: Known): CooperationAgreement {
  const agreement = { ...said, id: `draft ${at + 1}`, version: 1 }
  const errors = agreementProblems(agreement, known).map(({ pointer, code, text }) => ({
    pointer: `/agreements/${at}/content${pointer}`,
    code,
    detail: text.en,
    zh: text.zhHans,
  }))
  if (errors.length > 0) throw refuse('unprocessable', { errors })
  return agreement
}
