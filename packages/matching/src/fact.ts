/**
 * Facts are what is known about a lead (or the project, or the referrer) when clauses are matched. Which facts exist is
 * data: the catalogue is an argument of everything that reads a profile, so a city adds a fact without a release.
 */

/** Text in the three written languages of the platform. `zhHans` is the source; the others say the same. */
export type Text = { zhHans: string; zhHant: string; en: string }

/** One value of an enumerated fact. `aliases` are other spellings that people and files use for the same value. */
export type FactValue = { code: string; label: Text; aliases?: readonly string[] }

/**
 * How a fact is stored in a profile and compared:
 * - `region`   GB/T 2260 code, six digits. A coarser code ("430500") means "somewhere in there", so it is unknown, not
 *              false, against a finer one ("430522").
 * - `industry` GB/T 4754-2017 code, any level, with or without the section letter ("C3974", "3974", "39", "C").
 *              Coarser against finer is unknown, as for regions.
 * - `enum`     one value. `values` lists the known ones with aliases; `open: true` lets others through as they are.
 * - `ordered`  one of `values`, which are in rising order (project stages): `reached` compares the place in the list.
 * - `set`      a list of values; a list that is given is complete, so what is not in it is known to be absent.
 * - `boolean`
 * - `date`     a day, `YYYY-MM-DD`.
 * - `number`   an exact decimal in `unit`; `byYear: true` is a map from year to number ({"2022": 3}), where a year that
 *              is absent is unknown.
 */
export type FactDefinition = {
  name: string
  label: Text
  /** What to ask the lead when the fact is unknown. */
  question: Text
} & (
  | { type: 'region' }
  | { type: 'industry' }
  | { type: 'enum'; values: readonly FactValue[]; open?: boolean }
  | { type: 'ordered'; values: readonly FactValue[] }
  | { type: 'set'; values: readonly FactValue[]; open?: boolean }
  | { type: 'boolean' }
  | { type: 'date' }
  | NumberFact
)

/**
 * A numeric fact. Profiles carry it as a JSON number or decimal string in `unit`; inside it is an integer count of
 * 10^-`decimals` units (fen have none, mu have four), which must stay within ±2^53.
 */
export type NumberFact = {
  type: 'number'
  unit: FactUnit
  decimals: number
  /** Least possible value in `unit`; 0 unless given. Growth rates may be negative. */
  min?: number
  /** Greatest possible value in `unit`, where there is one (a percentage). */
  max?: number
  byYear?: boolean
}

/**
 * `fen` and `usd` are money and every figure compared with them must name its unit. `bp` are basis points (1 % = 100),
 * `pct` percent. `count` takes 人, 个, 家, 柜 or nothing. Any other text is a unit of its own (吨, 千瓦时): a figure must
 * then carry exactly that text.
 */
export type FactUnit = 'fen' | 'usd' | 'mu' | 'm2' | 'count' | 'bp' | 'pct' | 'ratio' | 'fen/m2/month' | (string & {})

/** All facts, by name. */
export type FactCatalogue = ReadonlyMap<string, FactDefinition>

/** What is known about one lead: fact name to value. A missing name or `null` is unknown; never false, never zero. */
export type Profile = Readonly<Record<string, unknown>>
