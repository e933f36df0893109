import { type Static, Type } from 'typebox'
import { OneOf, orNull } from './schema.ts'

export const CarrierImport = Type.Object({
  id: Type.String(),
  parkId: Type.String(),
  fileName: Type.String(),
  format: OneOf('csv', 'xlsx'),
  rows: Type.Number(),
  added: Type.Number(),
  changed: Type.Number(),
  unchanged: Type.Number(),
  refused: Type.Number(),
  importedAt: Type.String(),
})
export type CarrierImport = Static<typeof CarrierImport>

export const ImportRow = Type.Object({
  /** As the file counts, the header being row 1 */
  row: Type.Number(),
  code: Type.String(),
  outcome: OneOf('added', 'changed', 'unchanged', 'refused'),
  carrierId: orNull(Type.String()),
  faults: Type.Array(
    Type.Object({
      column: Type.String(),
      code: Type.String(),
      detail: Type.String(),
    }),
  ),
})
export type ImportRow = Static<typeof ImportRow>

export const ImportPage = Type.Object({
  import: CarrierImport,
  rows: Type.Array(ImportRow),
  nextCursor: orNull(Type.String()),
})
export type ImportPage = Static<typeof ImportPage>
