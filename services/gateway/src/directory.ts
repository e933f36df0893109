import type { BureauKind, Names, Reference, Right } from '@lianqiao/contracts/console-api'
import type { ReferenceData, Names as ReferenceNames } from '@lianqiao/reference-data'

/** Names of what ids stand for, in the words people read. */
export type Directory = {
  chainName(id: string): string
  parkName(id: string): string
  bureauName(id: string): string
  bureau(id: string): { id: string; kind: BureauKind; names: Names; actsFor: string[] } | undefined
  /** Every bureau an officer can belong to. */
  bureauIds: readonly string[]
  reference: Reference
  /** What officers of bureaus of this kind may do beyond reading and working leads. */
  rightsOf(kind: BureauKind): Right[]
}

export function createDirectory(reference: ReferenceData): Directory {
  const { organisations } = reference
  const bureaus = reference.bureaus.rows.map(({ id, kind, names }) => ({
    id,
    kind: consoleKind(kind),
    names: namesOf(names),
  }))
  const deskOf = new Map(
    reference.bureaus.rows.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [[id, partOf] as const])),
  )
  const places = [...reference.origins.rows, ...reference.divisions.rows].map(
    ({ code, names }) => [code, namesOf(names)] as const,
  )
  return {
    chainName: (id) => organisations.chain(id)?.names.zhHans ?? id,
    parkName: (id) => organisations.park(id)?.names.zhHans ?? id,
    bureauName: (id) => organisations.bureau(id)?.names.zhHans ?? id,
    bureau(id) {
      const found = bureaus.find((bureau) => bureau.id === id)
      if (found === undefined) return undefined
      const desks = [...deskOf].filter(([, whole]) => whole === id).map(([desk]) => desk)
      return { ...found, actsFor: [id, ...desks] }
    },
    rightsOf: (kind) =>
      reference.bureaus.rights.filter(({ kinds }) => kinds.some((one) => one === kind)).map(({ right }) => right),
    bureauIds: bureaus.map(({ id }) => id).filter((id) => !deskOf.has(id)),
    reference: {
      chains: reference.chains.map(({ id, names }) => ({ id, names: namesOf(names) })),
      parks: reference.parks.rows.map(({ id, names, division }) => ({
        id,
        name: names.zhHans,
        divisionCode: division,
      })),
      bureaus,
      places: Object.fromEntries(places),
    },
  }
}

function namesOf(names: ReferenceNames): Names {
  return { 'zh-Hans': names.zhHans, 'zh-Hant': names.zhHant, en: names.en }
}

/** A desk is shown as the city's. */
function consoleKind(kind: string): BureauKind {
  return kind === 'review-desk' ? 'city' : (kind as BureauKind)
}
