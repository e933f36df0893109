import type { AgreementsServiceDefinition, PostRequest } from '@lianqiao/contracts/parks'
import type { BenefitKind, VerifiedFact } from '@lianqiao/enclaves'
import { type GrpcCalls, readId } from '@lianqiao/service-kit'
import { enactPost, enactReverse, enactSettle, type PostDeps, type Posted } from '../agreements/post.ts'
import { readableVersions } from '../agreements/readable.ts'
import { statementsOf } from '../agreements/statements.ts'
import type { Access } from '../domain/access.ts'
import { type Day, dayOf } from '../domain/day.ts'
import { listPostings } from '../store/ledger.ts'
import { keptFigures } from '../store/milestone-figures.ts'
import { entryMessage, keptMessage } from './ledger-message.ts'
import { pageOf, pageSize, readCursor, readDay, writeCursor, wrongValue } from './reading.ts'

export type LedgerCallDeps = PostDeps & { access: Access }

type Calls = Pick<
  GrpcCalls<typeof AgreementsServiceDefinition>,
  'post' | 'settle' | 'reverseEntry' | 'statement' | 'listEntries' | 'listKeptFigures'
>

const KINDS: readonly BenefitKind[] = ['tax', 'profit', 'output', 'investment', 'energy']

/** The books of agreements: posted to, settled, reversed and read. */
export function ledgerCalls(deps: LedgerCallDeps): Calls {
  const { pool, clock } = deps

  const entry = ({ row, replayed }: Posted) => ({ entry: entryMessage(row), replayed })

  return {
    async post(request, { identity }) {
      const fact = readFact(request, dayOf(clock()))
      const agreementId = readId(request.agreementId, 'agreement')
      return entry(await enactPost({ agreementId, fact, memo: request.memo }, identity, deps))
    },

    async settle({ agreementId, reference, kind, fromParty, toParty, amountFen, memo }, { identity }) {
      if (kind !== 'tax' && kind !== 'profit' && kind !== 'return')
        throw wrongValue('/kind', 'tax, profit or return', '应为 tax(税收)、profit(利润)或 return(固定返还)')
      if (reference.trim() === '') throw wrongValue('/reference', 'of the payment', '请填付款凭证的编号')
      const payment = { reference: reference.trim(), kind, from: fromParty, to: toParty, amount: amountFen } as const
      return entry(await enactSettle({ agreementId: readId(agreementId, 'agreement'), payment, memo }, identity, deps))
    },

    async reverseEntry({ entryId, reason }, { identity }) {
      return entry(await enactReverse({ entryId: readId(entryId, 'entry'), reason }, identity, deps))
    },

    async statement({ agreementId, year, party }, { identity }) {
      const { latest } = await readableVersions(readId(agreementId, 'agreement'), identity, deps)
      const of = { year: year || undefined, party: party || undefined }
      return { rows: await statementsOf(latest, of, pool) }
    },

    async listEntries({ agreementId, year, pageSize: size, cursor }, { identity }) {
      await readableVersions(readId(agreementId, 'agreement'), identity, deps)
      const limit = pageSize(size)
      const of = { agreementId, year: year || undefined, before: readCursor(cursor), limit: limit + 1 }
      const { page, nextCursor } = pageOf(await listPostings(pool, of), limit, ({ postingId }) =>
        writeCursor(postingId),
      )
      return { entries: page.map(entryMessage), nextCursor }
    },

    async listKeptFigures({ agreementId }, { identity }) {
      const { latest } = await readableVersions(readId(agreementId, 'agreement'), identity, deps)
      const figures = await keptFigures(pool, agreementId)
      return { figures: figures.map((figure) => keptMessage(figure, latest.agreement)) }
    },
  }
}

/** The fact out of its request (else bad-request); what the agreement says of it is the book's to tell. */
function readFact(request: PostRequest, today: Day): VerifiedFact {
  const { cause, projectId, amount, occurredOn, heldBy, landedOn } = request
  if (cause !== 'tax-receipt' && cause !== 'milestone')
    throw wrongValue('/cause', 'tax-receipt or milestone', '应为 tax-receipt(税收缴款)或 milestone(节点)')
  const kind = KINDS.find((one) => one === request.kind)
  if (kind === undefined) throw wrongValue('/kind', KINDS.join(', '), `应为其中之一:${KINDS.join('、')}`)
  const reference = request.reference.trim()
  if (reference === '')
    throw wrongValue(
      '/reference',
      'the number of the receipt or of the evidence is missing',
      '请填缴款凭证或佐证材料的编号',
    )
  return {
    cause,
    reference,
    projectId,
    kind,
    amount,
    occurredOn: readDay('/occurredOn', occurredOn, today),
    heldBy: heldBy || null,
    landedOn: landedOn === '' ? null : readDay('/landedOn', landedOn, today),
  }
}
