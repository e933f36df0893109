import type {
  CarrierImport,
  CarriersServiceDefinition,
  ImportCarriersRequest,
  ImportRow as ImportRowMessage,
} from '@lianqiao/contracts/parks'
import { type GrpcCalls, readId, refuse } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import type { Carrier } from '../domain/carrier.ts'
import type { ImportRecord } from '../domain/import.ts'
import { type ImportFault, importFaultWords } from '../domain/import-fault.ts'
import type { ImportDeps } from '../imports/deps.ts'
import { exportCarriers } from '../imports/export-carriers.ts'
import { importCarriers } from '../imports/import-carriers.ts'
import { listCarriers } from '../store/carriers.ts'
import { type ImportRow, importRows } from '../store/import-rows.ts'
import { findImport } from '../store/imports.ts'
import { pageOf, pageSize, wrongValue } from './reading.ts'

export type ImportCallDeps = ImportDeps & { chainName(id: string): string }

type Calls = Pick<GrpcCalls<typeof CarriersServiceDefinition>, 'importCarriers' | 'getImport' | 'exportCarriers'>

const OUTCOMES = ['', 'added', 'changed', 'unchanged', 'refused']
const PAGE = 500

export function importCalls(deps: ImportCallDeps): Calls {
  const { pool, access } = deps
  return {
    async importCarriers(messages, { identity }) {
      const stream = messages[Symbol.asyncIterator]()
      const first = await stream.next()
      if (first.done)
        throw refuse('bad-request', { errors: [{ pointer: '', code: 'empty', detail: 'a file', zh: '缺少文件' }] })
      const { parkId, fileName } = first.value
      const file = { parkId, fileName: fileName.slice(0, 200), pieces: piecesOf(first.value, stream) }
      return { import: importMessage(await importCarriers(file, identity, deps)) }
    },

    async getImport({ importId, outcome, pageSize: size, cursor }, { identity }) {
      const found = await findImport(pool, readId(importId, 'import'))
      if (found === undefined || !access.mayKeep(identity, found.parkId)) throw refuse('not-found', { what: 'import' })
      if (!OUTCOMES.includes(outcome) || !/^\d{0,9}$/.test(cursor))
        throw wrongValue('/outcome', OUTCOMES.slice(1).join(', '), `应为其中之一:${OUTCOMES.slice(1).join('、')}`)
      const limit = pageSize(size)
      const of = { importId, outcome: outcome || undefined, after: Number(cursor), limit: limit + 1 }
      const { page, nextCursor } = pageOf(await importRows(pool, of), limit, ({ row }) => String(row))
      return { import: importMessage(found), rows: page.map(rowMessage), nextCursor }
    },

    async *exportCarriers({ parkId, format }, { identity }) {
      access.keeper(identity, parkId)
      if (format !== 'csv' && format !== 'xlsx') throw wrongValue('/format', 'csv or xlsx', '应为 csv 或 xlsx')
      for await (const piece of exportCarriers(offeredOf(pool, parkId), format, deps.chainName)) yield { piece }
    },
  }
}

async function* piecesOf(
  first: ImportCarriersRequest,
  rest: AsyncIterator<ImportCarriersRequest>,
): AsyncGenerator<Uint8Array> {
  yield first.piece
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value.piece
}

/** Page by page: an export is as long as the park is large, and is never whole in memory. */
async function* offeredOf(pool: Pool, parkId: string): AsyncGenerator<Carrier> {
  const filter = { parkId, kind: undefined, text: undefined, withWithdrawn: false, limit: PAGE }
  let after: string | undefined
  for (;;) {
    const page = await listCarriers(pool, { ...filter, after })
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)?.carrierId
  }
}

function importMessage({ state: _, importedAt, ...record }: ImportRecord): CarrierImport {
  return { ...record, importedAt: importedAt.toISOString() }
}

function rowMessage({ carrierId, faults, ...row }: ImportRow): ImportRowMessage {
  return { ...row, carrierId: carrierId ?? '', faults: faults.map(faultMessage) }
}

const faultMessage = (fault: ImportFault) => ({ column: fault.column, code: fault.code, ...importFaultWords(fault) })
