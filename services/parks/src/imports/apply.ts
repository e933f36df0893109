import { type Tx, withTransaction } from '@lianqiao/eventing'
import type { KeepDeps } from '../carriers/keep.ts'
import { offered } from '../domain/events/carriers.ts'
import type { ImportRecord } from '../domain/import.ts'
import type { ImportFault } from '../domain/import-fault.ts'
import { outlinesOverlap } from '../domain/outline.ts'
import { readCarriers } from '../store/carriers.ts'
import { lastOutlined, neighboursAfter, refuseRepeated, refuseRivals, refuseRow } from '../store/import-refusals.ts'
import { applyRows, largestOffered } from '../store/import-rows.ts'
import { finishImport } from '../store/imports.ts'
import { changePark, lockCityPlan } from '../store/park-registers.ts'
import type { ColumnNames } from './headings.ts'

const BATCH = 500

/** The rows that were staged become carriers, in one transaction; what others have taken meanwhile is refused. */
export async function applyImport(
  made: { importId: string; parkId: string; bureauId: string; officerId: string; columnOf: ColumnNames },
  { pool, outbox, clock }: KeepDeps,
): Promise<ImportRecord> {
  const { importId, parkId, columnOf } = made
  const done = await withTransaction(pool, async (tx) => {
    await tx.query("set local statement_timeout = '120s'")
    await lockCityPlan(tx)
    await changePark(tx, parkId)
    await refuseRepeated(tx, importId, columnOf('code'))
    await refuseRivals(tx, importId, parkId, { code: columnOf('code'), size: columnOf('size') })
    await refuseOverlaps(tx, importId, columnOf('outline'))
    const at = clock()
    await applyRows(tx, { ...made, at })
    const carriers = await readCarriers(tx, await largestOffered(tx, importId))
    if (carriers.length > 0)
      await outbox.append(
        tx,
        carriers.map((carrier) => offered(carrier, at)),
      )
    return finishImport(tx, importId)
  })
  outbox.wake()
  return done
}

async function refuseOverlaps(tx: Tx, importId: string, column: string): Promise<void> {
  for (let after = 0; ; ) {
    const last = await lastOutlined(tx, importId, after, BATCH)
    if (last === undefined) return
    const refused = new Set<number>()
    for (const { row, outline, other, otherRow, code } of await neighboursAfter(tx, importId, after, BATCH)) {
      // Who was refused has taken no ground.
      if (refused.has(row) || (otherRow !== null && refused.has(otherRow))) continue
      if (!outlinesOverlap(outline, other)) continue
      refused.add(row)
      const params: ImportFault['params'] = otherRow === null ? { carrier: code } : { carrier: code, row: otherRow }
      await refuseRow(tx, importId, row, { column, code: 'overlap', params })
    }
    after = last
  }
}
