import { createPlaceResolver } from '@lianqiao/places'
import { runCases } from '../cases-command.ts'
import { placeData } from '../knowledge.ts'
import { fieldsOf } from '../score.ts'

type Row = { id: string; text: string }

/** Free-text places: prefecture-level code and zone, or null with what it may be. */
export async function run(args: string[]): Promise<number> {
  const resolver = createPlaceResolver(await placeData())
  return runCases<Row>(args, {
    subject: 'places',
    rowForm: '{id, text}',
    predict({ id, text }) {
      const { code, zone, alternatives, reasons } = resolver.resolve(String(text ?? ''))
      return { id, code, zone, alternatives, reasons }
    },
    problemOf: ({ text }) => (typeof text === 'string' ? null : 'text is missing: the place as it was written'),
    labelOf: (row) => fieldsOf(row, ['code', 'zone', 'alternatives']),
  })
}
