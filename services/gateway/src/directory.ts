import type { BureauKind, Language, Names, Reference, Right } from '@lianqiao/contracts/console-api'
import type { ReferenceData, Names as ReferenceNames } from '@lianqiao/reference-data'

/** Names of what ids stand for, in the words people read; an id that nobody knows stays as it is. */
export type Directory = {
  chainName(id: string, language: Language): string
  /** Undefined where the current list of chains has no such segment. */
  segmentName(chainId: string, id: string, language: Language): string | undefined
  parkName(id: string, language: Language): string
  bureauName(id: string, language: Language): string
  /** An item of a park's score. */
  scoreItemName(id: string, language: Language): string
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
  const chains: Reference['chains'] = reference.chains.map(({ id, names, segments }) => ({
    id,
    names: namesOf(names),
    segments: segments.map(({ id: segmentId, name: zhHans, zhHant, en }) => ({
      id: segmentId,
      names: namesOf({ zhHans, zhHant, en }),
    })),
  }))
  const named = (found: { names: ReferenceNames } | undefined, id: string, language: Language) =>
    found === undefined ? id : namesOf(found.names)[language]
  return {
    chainName: (id, language) => named(organisations.chain(id), id, language),
    segmentName: (chainId, id, language) =>
      chains.find((chain) => chain.id === chainId)?.segments.find((segment) => segment.id === id)?.names[language],
    parkName: (id, language) => named(organisations.park(id), id, language),
    bureauName: (id, language) => named(organisations.bureau(id), id, language),
    scoreItemName: (id, language) =>
      named(
        reference.sitingWeights.rows.find((row) => row.id === id),
        id,
        language,
      ),
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
      chains,
      chainLists: chainLists(reference),
      parks: reference.parks.rows.map(({ id, names, division }) => ({
        id,
        names: namesOf(names),
        divisionCode: division,
      })),
      bureaus,
      places: Object.fromEntries(places),
    },
  }
}

function chainLists({ chainVersions: { current, versions, names } }: ReferenceData): Reference['chainLists'] {
  return versions
    .filter(({ id }) => id !== current)
    .map(({ id, title, chains }) => ({
      id,
      title,
      chains: names.filter((one) => chains.includes(one.id)).map((one) => ({ id: one.id, names: namesOf(one.names) })),
    }))
}

function namesOf(names: ReferenceNames): Names {
  return { 'zh-Hans': names.zhHans, 'zh-Hant': names.zhHant, en: names.en }
}

/** A desk is shown as the city's. */
function consoleKind(kind: string): BureauKind {
  return kind === 'review-desk' ? 'city' : (kind as BureauKind)
}
