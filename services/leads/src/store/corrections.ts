import type { Tx } from '@lianqiao/eventing'
import type { Pool } from 'pg'
import type { Writes } from '../domain/acts/writes.ts'
import type { CaseInput } from '../domain/labelled-case.ts'

export async function insertCorrection(tx: Tx, correction: Writes['keep-correction']): Promise<void> {
  const { read, corrected } = correction
  await tx.query(
    `insert into chain_corrections (correction_id, lead_id, officer_id, bureau_id, read_verdict, read_chain_id, chain_id,
                                    segment_id, reason, input, versions, corrected_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      correction.correctionId,
      correction.leadId,
      correction.officerId,
      correction.bureauId,
      read.verdict,
      read.verdict === 'chain' ? read.chainId : null,
      corrected.chainId,
      corrected.segment?.id ?? null,
      correction.reason,
      JSON.stringify(correction.input),
      JSON.stringify(read.dataVersions?.versions ?? {}),
      correction.at,
    ],
  )
}

export type CorrectionRow = { correctionId: string; input: CaseInput; chainId: string | null }

/** The last word about each corrected lead, oldest first. */
export async function listCorrections(pool: Pool): Promise<CorrectionRow[]> {
  const { rows } = await pool.query<CorrectionRow>(
    `select "correctionId", input, "chainId" from (
       select distinct on (lead_id) correction_id as "correctionId", input, chain_id as "chainId", corrected_at
         from chain_corrections order by lead_id, corrected_at desc) as latest
      order by corrected_at, "correctionId"`,
  )
  return rows
}
