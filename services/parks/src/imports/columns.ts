import { requirements } from '@lianqiao/siting'

/** What a column says: a field of the carrier, or a fact by its name. */
export type Field =
  | { is: 'kind' | 'code' | 'name' | 'size' | 'chains' | 'rent' | 'price' | 'from' | 'until' | 'outline' | 'note' }
  | { is: 'fact'; fact: string }

/** A field's headings: the first three are what an export writes in 简体, 繁體 and English, all are understood. */
type Column = { field: Field; headings: readonly string[]; unit: string }

const column = (is: Exclude<Field['is'], 'fact'>, unit: string, ...headings: string[]): Column => ({
  field: { is },
  headings,
  unit,
})

/** Every column of an import and of an export, in the order in which an export writes them. */
export const columns: readonly Column[] = [
  column('kind', '', '类型', '類型', 'Kind', '载体类型', 'type'),
  column('code', '', '编号', '編號', 'Number', '宗地号', '地块编号', '楼栋号', '载体编号', 'code'),
  column('name', '', '名称', '名稱', 'Name', '载体名称'),
  column('size', '亩或㎡', '面积', '面積', 'Size', '用地面积', '建筑面积', 'area'),
  ...requirements
    .filter(({ how }) => how !== 'area')
    .map(({ carrierFact, label, unit }) => ({
      field: { is: 'fact' as const, fact: carrierFact },
      headings: [label.zhHans, label.zhHant, label.en, carrierFact],
      unit: unit.zhHans,
    })),
  column('chains', '', '产业链', '產業鏈', 'Chains'),
  column('rent', '元/㎡·月', '租金', '租金', 'Rent'),
  column('price', '万元/亩', '地价', '地價', 'Land price'),
  column('from', '', '可用起', '可用起', 'Available from', '起'),
  column('until', '', '可用止', '可用止', 'Available until', '止'),
  column('outline', '', '边界', '邊界', 'Outline', '四至坐标'),
  column('note', '', '备注', '備註', 'Note'),
]

/** Units that a heading may name, by field; what a heading names else is the wrong one. */
const UNITS: Partial<Record<Field['is'], readonly string[]>> = {
  size: ['亩', '畝', 'mu', '㎡', 'm²', 'm2', '平方米', '亩/㎡', '亩或㎡', '畝或㎡'],
  rent: ['元/㎡·月', '元/㎡/月', '元/平方米·月', '元/平方米/月', '元/月·㎡', 'cny/m²/month'],
  price: ['万元/亩', '萬元/畝', '10k cny/mu'],
}

const byHeading = new Map(columns.flatMap((one) => one.headings.map((heading) => [fold(heading), one] as const)))

export type Heading = { field: Field; column: string; unit: string | null }

/** What a heading means; undefined where nobody knows. Brackets hold a unit: "面积(亩)". */
export function readHeading(text: string): Heading | { wrongUnit: string; expected: string } | undefined {
  const match = /^(?<name>.*?)\s*(?:[(（[](?<unit>[^)）\]]*)[)）\]])?\s*$/su.exec(text.trim())
  const { name = '', unit } = match?.groups ?? {}
  const found = byHeading.get(fold(name)) ?? byHeading.get(fold(text))
  if (found === undefined) return undefined
  const units = UNITS[found.field.is]
  if (unit !== undefined && units !== undefined && !units.includes(unit.toLowerCase().trim()))
    return { wrongUnit: unit, expected: found.unit }
  return { field: found.field, column: text.trim(), unit: unit?.trim() ?? null }
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()
}
