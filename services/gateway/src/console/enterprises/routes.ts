import type { Enterprise } from '@lianqiao/contracts/console-api'
import type { Enterprise as EnterpriseMessage } from '@lianqiao/contracts/leads'
import { refuse } from '@lianqiao/service-kit'
import type { ConsoleDeps } from '../deps.ts'
import type { Serve } from '../serve.ts'
import { enterpriseRow, mergePreviewRow, questionPage } from './rows.ts'

const PAGE = 20

/**
 * Which enterprise is which: the open questions, one enterprise, a merge previewed, made and undone, two kept apart. Who
 * may is decided by leads.
 */
export function enterpriseRoutes(serve: Serve, { services: { enterprises } }: ConsoleDeps): void {
  serve('GET /enterprises/questions', async ({ query: { cursor = '' } }, { as }) =>
    questionPage(await enterprises.listQuestions({ pageSize: PAGE, cursor }, as)),
  )

  serve('GET /enterprises/:id', async ({ params }, { as }) =>
    row(await enterprises.getEnterprise({ enterpriseId: params.id }, as)),
  )

  serve('POST /enterprises/merge-preview', async ({ body }, { as }) => {
    const { preview } = await enterprises.previewMerge(body, as)
    if (preview === undefined) throw refuse('internal', {})
    return mergePreviewRow(preview)
  })

  serve('POST /enterprises/merges', async ({ body }, { as }) => row(await enterprises.mergeEnterprises(body, as)))

  serve('POST /enterprises/merges/:id/undo', async ({ params, body }, { as }) =>
    row(await enterprises.undoMerge({ mergeId: params.id, reason: body.reason }, as)),
  )

  serve('POST /enterprises/:id/apart', async ({ params, body }, { as }) =>
    row(await enterprises.keepApart({ enterpriseId: params.id, ...body }, as)),
  )
}

function row({ enterprise }: { enterprise?: EnterpriseMessage | undefined }): Enterprise {
  if (enterprise === undefined) throw refuse('internal', {})
  return enterpriseRow(enterprise)
}
