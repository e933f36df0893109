import type { Tx } from '@lianqiao/eventing'
import type { Write, Writes } from '../domain/acts/writes.ts'
import { insertCorrection } from './corrections.ts'
import { endLead, setClaimed, setClassification, setStatus } from './leads.ts'
import { decideMilestone, insertMilestone, insertProject, setStanding } from './projects.ts'

/** How each of what acts decide is written. */
const writers: { [What in keyof Writes]: (tx: Tx, row: Writes[What]) => Promise<void> } = {
  'claim-lead': setClaimed,
  'set-lead-status': setStatus,
  'end-lead': endLead,
  'classify-lead': setClassification,
  'keep-correction': insertCorrection,
  'insert-project': insertProject,
  'set-project-standing': setStanding,
  'insert-milestone': insertMilestone,
  'decide-milestone': decideMilestone,
}

/** Writes in the order decided. */
export async function writeAll(tx: Tx, writes: readonly Write[]): Promise<void> {
  for (const write of writes) await writeOne(tx, write)
}

function writeOne<What extends keyof Writes>(tx: Tx, { what, row }: { what: What; row: Writes[What] }): Promise<void> {
  return writers[what](tx, row)
}
