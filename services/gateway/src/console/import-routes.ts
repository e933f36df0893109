import { Readable } from 'node:stream'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ImportPage, Language } from '@lianqiao/contracts/console-api'
import type { CarrierImport, GetImportResponse } from '@lianqiao/contracts/parks'
import { refuse } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ConsoleDeps } from './deps.ts'
import { importRecord, importRow } from './parks/rows.ts'
import * as schemas from './parks/schemas.ts'
import { officerIdentity } from './session.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FILES = ['text/csv', XLSX, 'application/octet-stream']
const IMPORT_MS = 180_000
const PIECE_BYTES = 65_536

/** Carriers from a file and to a file. A file goes through in pieces; its limit and its kind are the service's to judge. */
export function importRoutes(instance: FastifyInstance, { services, directory }: ConsoleDeps): void {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const as = (request: FastifyRequest) => ({ identity: officerIdentity(request.officer, directory) })
  for (const type of FILES) app.addContentTypeParser(type, (_request, payload, done) => done(null, payload))

  app.post(
    '/parks/:id/carrier-imports',
    { schema: { params: schemas.Id, querystring: schemas.ImportQuery } },
    async (request): Promise<ImportPage> => {
      if (!(request.body instanceof Readable))
        throw refuse('media-type-unsupported', {
          expected: FILES.join(', '),
          found: request.headers['content-type'] ?? 'nothing',
        })
      const { fileName = '' } = request.query
      const pieces = piecesOf(request.body, request.params.id, fileName)
      const done = await services.carriers.importCarriers(pieces, { ...as(request), deadline: IMPORT_MS })
      const importId = (done.import as CarrierImport).importId
      const refused = { importId, outcome: 'refused', cursor: '', pageSize: 100 }
      return importPage(await services.carriers.getImport(refused, as(request)), request.officer.language)
    },
  )

  app.get(
    '/carrier-imports/:id',
    { schema: { params: schemas.Id, querystring: schemas.ImportPageQuery } },
    async (request): Promise<ImportPage> => {
      const { outcome = '', cursor = '' } = request.query
      return importPage(
        await services.carriers.getImport({ importId: request.params.id, outcome, cursor, pageSize: 100 }, as(request)),
        request.officer.language,
      )
    },
  )

  for (const [format, type] of [
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', XLSX],
  ] as const)
    app.get(`/parks/:id/carriers.${format}`, { schema: { params: schemas.Id } }, async (request, reply) => {
      const parkId = request.params.id
      const pieces = services.carriers.exportCarriers({ parkId, format }, { ...as(request), deadline: IMPORT_MS })
      return sendFile(reply, pieces, { type, name: `carriers-${parkId}.${format}` })
    })
}

async function* piecesOf(file: Readable, parkId: string, fileName: string) {
  let first = true
  for await (const chunk of file as AsyncIterable<Buffer>)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES)
      yield first ? { parkId, fileName, piece } : { piece }
      first = false
    }
  if (first) yield { parkId, fileName, piece: new Uint8Array() }
}

function importPage({ import: record, rows, nextCursor }: GetImportResponse, language: Language): ImportPage {
  return {
    import: importRecord(record as CarrierImport),
    rows: rows.map((row) => importRow(row, language)),
    nextCursor: nextCursor || null,
  }
}

/** Waits for the first piece, so that a refusal is still an answer and no broken file. */
async function sendFile(
  reply: FastifyReply,
  pieces: AsyncIterable<{ piece: Uint8Array }>,
  { type, name }: { type: string; name: string },
) {
  const iterator = pieces[Symbol.asyncIterator]()
  const first = await iterator.next()
  const bytes = async function* () {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value.piece
  }
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(bytes()))
}
