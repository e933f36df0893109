import type { AgreementsServiceDefinition, ProjectPlan } from '@lianqiao/contracts/parks'
import { agreementOn, type Retention } from '@lianqiao/enclaves'
import { type GrpcCalls, readId, refuse } from '@lianqiao/service-kit'
import { readableVersions } from '../agreements/readable.ts'
import { enactRecord, type RecordDeps } from '../agreements/record.ts'
import { type SimulateDeps, simulateEach } from '../agreements/simulate.ts'
import { agreementProblems } from '../domain/acts/record-agreement.ts'
import { mayReadAgreement, mayRecord, recorder } from '../domain/agreement-access.ts'
import { dayOf } from '../domain/day.ts'
import { latestAgreements } from '../store/agreements.ts'
import { agreementMessage } from './agreement-message.ts'
import { readAgreement } from './read-agreement.ts'
import { readDay } from './reading.ts'
import { simulationMessage } from './simulation-message.ts'

export type AgreementCallDeps = RecordDeps & SimulateDeps & { retention: readonly Retention[] }

type Calls = Pick<
  GrpcCalls<typeof AgreementsServiceDefinition>,
  'listAgreements' | 'getAgreement' | 'checkAgreement' | 'recordAgreement' | 'simulate'
>

const MOST_COMPARED = 10

/** Agreements: read, checked, recorded, and compared by simulation. */
export function agreementCalls(deps: AgreementCallDeps): Calls {
  const { pool, access, clock, retention } = deps
  const today = () => dayOf(clock())

  return {
    async listAgreements({ asOf, kind, parkId }, { identity }) {
      const day = readDay('/asOf', asOf, today())
      const rows = (await latestAgreements(pool, day)).filter(
        ({ agreement }) =>
          mayReadAgreement(identity, agreement, access) &&
          (kind === '' || agreement.kind === kind) &&
          (parkId === '' || agreement.boundaries.some((boundary) => boundary.parkId === parkId)),
      )
      return { agreements: rows.map((row) => agreementMessage(row, day)) }
    },

    async getAgreement({ agreementId }, { identity }) {
      const { latest, versions } = await readableVersions(readId(agreementId, 'agreement'), identity, deps)
      const day = today()
      const standing = agreementOn(
        versions.map(({ agreement }) => agreement),
        day,
      )
      const current = versions.find(({ version }) => version === standing?.version) ?? latest
      return {
        agreement: agreementMessage(current, day),
        versions: versions.map((row) => agreementMessage(row, day)),
        mayRecord: mayRecord(identity),
      }
    },

    async checkAgreement({ content }, { identity }) {
      recorder(identity)
      const agreement = { ...readAgreement(content).agreement, id: 'draft', version: 1 }
      return {
        problems: agreementProblems(agreement, deps).map(({ pointer, code, found, expected, text }) => ({
          pointer,
          code,
          found: String(found ?? ''),
          expected: String(expected ?? ''),
          text,
        })),
      }
    },

    async recordAgreement({ agreementId, replacesVersion, content }, { identity }) {
      if (agreementId !== '') readId(agreementId, 'agreement')
      recorder(identity)
      const asked = { agreementId, replacesVersion, ...readAgreement(content) }
      return { agreement: agreementMessage(await enactRecord(asked, identity, deps), today()) }
    },

    async simulate({ agreements, plan, discountBp, firstAgreementYear }, { identity }) {
      if (agreements.length === 0 || agreements.length > MOST_COMPARED) throw wrongCount()
      const simulated = agreements.map(({ agreementId, content }) =>
        agreementId === ''
          ? { draft: readAgreement(content).agreement }
          : { agreementId: readId(agreementId, 'agreement') },
      )
      const options = { retention, discountBp, firstAgreementYear: firstAgreementYear || 1 }
      const outcomes = await simulateEach(simulated, { plan: planOf(plan), options }, identity, deps)
      return { simulations: outcomes.map(simulationMessage), retention: [...retention] }
    },
  }
}

function planOf(plan: ProjectPlan | undefined) {
  return { projectId: '', before: plan?.before ?? {}, years: plan?.years ?? [] }
}

const wrongCount = () =>
  refuse('bad-request', {
    errors: [
      {
        ...{ pointer: '/agreements', code: 'count', detail: `from 1 to ${MOST_COMPARED}` },
        zh: `应为 1 至 ${MOST_COMPARED} 份协议`,
      },
    ],
  })
