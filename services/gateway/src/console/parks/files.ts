import { Readable } from 'node:stream'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { ImportPage, Language } from '@lianqiao/contracts/console-api'
import { consoleApi } from '@lianqiao/contracts/console-routes'
import type { GetImportResponse } from '@lianqiao/contracts/parks'
import { orNull, refuse } from '@lianqiao/service-kit'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ConsoleDeps } from '../deps.ts'
import { present } from '../present.ts'
import { callerOf, placeOf, type Serve } from '../serve.ts'
import { importRecord, importRow } from './rows.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FILES = ['text/csv', XLSX, 'application/octet-stream']
const IMPORT_MS = 180_000
const PIECE_BYTES = 65_536
const PAGE = 100

/** Carriers from a file and to a file. A file goes through in pieces; its limit and its kind are the service's to judge. */
export function fileRoutes(
  app: FastifyInstance,
  serve: Serve,
  { services: { carriers }, directory }: ConsoleDeps,
): void {
  for (const type of FILES) app.addContentTypeParser(type, (_request, payload, done) => done(null, payload))

  serve('POST /parks/:id/carrier-imports', async ({ params, query: { fileName = '' } }, { as, officer, request }) => {
    if (!(request.body instanceof Readable))
      throw refuse('media-type-unsupported', {
        expected: FILES.join(', '),
        found: request.headers['content-type'] ?? 'nothing',
      })
    const pieces = piecesOf(request.body, params.id, fileName)
    const done = await carriers.importCarriers(pieces, { ...as, deadline: IMPORT_MS })
    const { importId } = present(done.import)
    const refused = { importId, outcome: 'refused', cursor: '', pageSize: PAGE }
    return importPage(await carriers.getImport(refused, as), officer.language)
  })

  serve('GET /carrier-imports/:id', async ({ params, query: { outcome = '', cursor = '' } }, { as, officer }) =>
    importPage(
      await carriers.getImport({ importId: params.id, outcome, cursor, pageSize: PAGE }, as),
      officer.language,
    ),
  )

  serveFile('GET /parks/:id/carriers.csv', 'csv', 'text/csv; charset=utf-8')
  serveFile('GET /parks/:id/carriers.xlsx', 'xlsx', XLSX)

  function serveFile(
    key: 'GET /parks/:id/carriers.csv' | 'GET /parks/:id/carriers.xlsx',
    format: string,
    type: string,
  ) {
    const { params } = consoleApi[key]
    app.withTypeProvider<TypeBoxTypeProvider>().route({
      ...placeOf(key),
      schema: { params },
      async handler(request, reply) {
        const parkId = request.params.id
        const { as } = callerOf(request, reply, directory)
        const pieces = carriers.exportCarriers({ parkId, format }, { ...as, deadline: IMPORT_MS })
        return sendFile(reply, pieces, { type, name: `carriers-${parkId}.${format}` })
      },
    })
  }
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
    import: importRecord(present(record)),
    rows: rows.map((row) => importRow(row, language)),
    nextCursor: orNull(nextCursor),
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
