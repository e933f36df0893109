import { createChainClassifier } from '@lianqiao/chains'
import { type Events, eventCatalogue } from '@lianqiao/contracts'
import { createOutbox } from '@lianqiao/eventing'
import { chainCrosswalk, chainKnowledge, loadReferenceData } from '@lianqiao/reference-data'
import { createLog, createPool, newId, systemClock } from '@lianqiao/service-kit'
import type { Pool } from 'pg'
import { type RereadOptions, type RereadReport, rereadChains } from './chains/reread.ts'
import { type LabelledCase, labelledCase } from './domain/labelled-case.ts'
import { listCorrections } from './store/corrections.ts'

/** The corrections that officers made, as labelled cases: the last word about each lead, oldest first. */
export function exportCorrections(databaseUrl: string): Promise<LabelledCase[]> {
  return withLeads(databaseUrl, async (pool) =>
    (await listCorrections(pool)).map(({ correctionId, input, chainId }) => labelledCase(correctionId, input, chainId)),
  )
}

/**
 * Reads the stored leads again, in the current chain list or another one. Throws where no crosswalk leads there. The
 * running service sends the events.
 */
export async function rereadStoredChains(
  databaseUrl: string,
  asked: Pick<RereadOptions, 'apply' | 'onProgress'> & { list?: string | undefined },
): Promise<RereadReport> {
  const reference = await loadReferenceData()
  const { current, versions } = reference.chainVersions
  const list = asked.list ?? current
  const crosswalk = list === current ? null : await chainCrosswalk(reference, list)
  if (crosswalk === undefined)
    throw new Error(
      `no crosswalk leads to the chain list "${list}"; there are: ${versions.map(({ id }) => id).join(', ')}`,
    )
  const classify = createChainClassifier(await chainKnowledge(reference))
  return withLeads(databaseUrl, (pool) => {
    const outbox = createOutbox<Events>({ catalogue: eventCatalogue, source: '/lianqiao/leads', newId })
    return rereadChains({ ...asked, list, crosswalk }, { pool, outbox, clock: systemClock, classify })
  })
}

async function withLeads<T>(databaseUrl: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = createPool({
    url: databaseUrl,
    max: 2,
    service: 'leads',
    log: createLog({ service: 'leads', level: 'warn' }),
  })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
