import { AgreementsServiceDefinition, type ProjectPlan } from '@lianqiao/contracts/parks'
import {
  agreementOn,
  type BenefitKind,
  type CooperationAgreement,
  type Retention,
  simulate,
  statement,
} from '@lianqiao/enclaves'
import { type GrpcApi, grpcApi, type Identity, readId, refuse } from '@lianqiao/service-kit'
import { enactPost, enactReverse, enactSettle, type PostDeps, type Posted } from '../agreements/post.ts'
import { enactRecord, type RecordDeps } from '../agreements/record.ts'
import type { Access } from '../domain/access.ts'
import { agreementProblems } from '../domain/acts/record-agreement.ts'
import type { RecordedAgreement } from '../domain/agreement.ts'
import { mayReadAgreement, mayRecord, recorder } from '../domain/agreement-access.ts'
import { dayOf } from '../domain/day.ts'
import { agreementVersions, latestAgreements } from '../store/agreements.ts'
import { bookOf, listPostings } from '../store/ledger.ts'
import { keptFigures } from '../store/milestone-figures.ts'
import { agreementMessage, entryMessage, keptMessage, readAgreement, simulationMessage } from './agreement-message.ts'
import { pageOf, pageSize, readCursor, readDay, writeCursor } from './reading.ts'

export type AgreementsApiDeps = RecordDeps & PostDeps & { access: Access; retention: readonly Retention[] }

const MOST_COMPARED = 10
const KINDS: readonly string[] = ['tax', 'profit', 'output', 'investment', 'energy'] satisfies BenefitKind[]

/** Agreements of enclaves, their simulation and their ledger. */
export function agreementsApi(deps: AgreementsApiDeps): GrpcApi {
  const { pool, access, clock, retention } = deps
  const today = () => dayOf(clock())

  /** All versions, newest first, of an agreement that the caller may read. */
  async function readable(
    agreementId: string,
    identity: Identity,
  ): Promise<[RecordedAgreement, ...RecordedAgreement[]]> {
    const versions = await agreementVersions(pool, readId(agreementId, 'agreement'))
    const [latest] = versions
    if (latest === undefined || !mayReadAgreement(identity, latest.agreement, access))
      throw refuse('not-found', { what: 'agreement' })
    return versions as [RecordedAgreement, ...RecordedAgreement[]]
  }

  const entry = ({ row, replayed }: Posted) => ({ entry: entryMessage(row), replayed })

  return grpcApi(AgreementsServiceDefinition, {
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
      const versions = await readable(agreementId, identity)
      const day = today()
      const standing = agreementOn(
        versions.map(({ agreement }) => agreement),
        day,
      )
      const current = versions.find(({ version }) => version === standing?.version) ?? versions[0]
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

    async recordAgreement(request, { identity }) {
      if (request.agreementId !== '') readId(request.agreementId, 'agreement')
      const { agreementId, replacesVersion, content } = request
      recorder(identity)
      const asked = { agreementId, replacesVersion, ...readAgreement(content) }
      return { agreement: agreementMessage(await enactRecord(asked, identity, deps), today()) }
    },

    async simulate({ agreements, plan, discountBp, firstAgreementYear }, { identity }) {
      if (agreements.length === 0 || agreements.length > MOST_COMPARED)
        throw refuse('bad-request', {
          errors: [
            {
              ...{ pointer: '/agreements', code: 'count', detail: `from 1 to ${MOST_COMPARED}` },
              zh: `应为 1 至 ${MOST_COMPARED} 份协议`,
            },
          ],
        })
      const options = { retention, discountBp, firstAgreementYear: firstAgreementYear || 1 }
      const simulations = await Promise.all(
        agreements.map(async ({ agreementId, content }, at) => {
          const agreement =
            agreementId === '' ? drafted(content, at) : (await readable(agreementId, identity))[0].agreement
          return simulationMessage(agreement, agreementId, simulate(agreement, planOf(plan), options))
        }),
      )
      return { simulations, retention: [...retention] }
    },

    async post(request, { identity }) {
      const { agreementId, cause, reference, projectId, kind, amount, occurredOn, heldBy, landedOn, memo } = request
      if (cause !== 'tax-receipt' && cause !== 'milestone')
        throw wrong('/cause', 'tax-receipt or milestone', '应为 tax-receipt(税收缴款)或 milestone(节点)')
      if (!KINDS.includes(kind)) throw wrong('/kind', KINDS.join(', '), `应为其中之一:${KINDS.join('、')}`)
      if (reference.trim() === '')
        throw wrong('/reference', 'of the receipt or of the evidence', '请填缴款凭证或佐证材料的编号')
      const fact = {
        cause,
        reference: reference.trim(),
        projectId,
        kind: kind as BenefitKind,
        amount,
        occurredOn: readDay('/occurredOn', occurredOn, today()),
        heldBy: heldBy || null,
        landedOn: landedOn === '' ? null : readDay('/landedOn', landedOn, today()),
      } as const
      return entry(await enactPost({ agreementId: readId(agreementId, 'agreement'), fact, memo }, identity, deps))
    },

    async settle({ agreementId, reference, kind, fromParty, toParty, amountFen, memo }, { identity }) {
      if (kind !== 'tax' && kind !== 'profit' && kind !== 'return')
        throw wrong('/kind', 'tax, profit or return', '应为 tax(税收)、profit(利润)或 return(固定返还)')
      if (reference.trim() === '') throw wrong('/reference', 'of the payment', '请填付款凭证的编号')
      const payment = { reference: reference.trim(), kind, from: fromParty, to: toParty, amount: amountFen } as const
      return entry(await enactSettle({ agreementId: readId(agreementId, 'agreement'), payment, memo }, identity, deps))
    },

    async reverseEntry({ entryId, reason }, { identity }) {
      return entry(await enactReverse({ entryId: readId(entryId, 'entry'), reason }, identity, deps))
    },

    async statement({ agreementId, year, party }, { identity }) {
      const [{ agreement }] = await readable(agreementId, identity)
      const book = await bookOf(pool, agreementId)
      const years = year === 0 ? [...new Set(book.map((posting) => posting.year))] : [year]
      const parties = agreement.parties.filter(({ id }) => party === '' || id === party)
      return {
        rows: years.flatMap((one) =>
          parties.flatMap(({ id, name }) =>
            statement(book, id, one).rows.map((row) => ({ ...row, year: one, party: id, partyName: name })),
          ),
        ),
      }
    },

    async listEntries({ agreementId, year, pageSize: size, cursor }, { identity }) {
      await readable(agreementId, identity)
      const limit = pageSize(size)
      const of = { agreementId, year: year || undefined, before: readCursor(cursor), limit: limit + 1 }
      const { page, nextCursor } = pageOf(await listPostings(pool, of), limit, ({ postingId }) =>
        writeCursor(postingId),
      )
      return { entries: page.map(entryMessage), nextCursor }
    },

    async listKeptFigures({ agreementId }, { identity }) {
      const [{ agreement }] = await readable(agreementId, identity)
      const figures = await keptFigures(pool, agreementId)
      return { figures: figures.map((figure) => keptMessage(figure, agreement)) }
    },
  })

  /** One that is only thought of: it must add up all the same. */
  function drafted(content: Parameters<typeof readAgreement>[0], at: number): CooperationAgreement {
    const agreement = { ...readAgreement(content).agreement, id: `draft ${at + 1}`, version: 1 }
    const errors = agreementProblems(agreement, deps).map(({ pointer, code, text }) => ({
      pointer: `/agreements/${at}/content${pointer}`,
      code,
      detail: text.en,
      zh: text.zhHans,
    }))
    if (errors.length > 0) throw refuse('unprocessable', { errors })
    return agreement
  }
}

function planOf(plan: ProjectPlan | undefined) {
  return { projectId: '', before: plan?.before ?? {}, years: plan?.years ?? [] }
}

function wrong(pointer: string, detail: string, zh: string) {
  return refuse('bad-request', { errors: [{ pointer, code: 'wrong-value', detail, zh }] })
}
