import type { Identity } from '../identity.ts'

/** What of a row says where it stands in a list: `time` is a column of whole milliseconds. */
export type PositionKinds = Readonly<Record<string, 'id' | 'number' | 'text' | 'time'>>

type Values = { id: string; number: number; text: string; time: Date }

/** The place of a row in a list: the columns that order it, together unique. */
export type Position<Kinds extends PositionKinds> = { [Field in keyof Kinds]: Values[Kinds[Field]] }

export type ListDefinition<Kinds extends PositionKinds> = {
  /** In no two lists the same: a cursor of one is none of another. */
  name: string
  position: Kinds
  page: { default: number; most: number }
}

/** A list that is read page by page, in the order of its position. */
export function defineList<const Kinds extends PositionKinds>(list: ListDefinition<Kinds>): ListDefinition<Kinds> {
  return list
}

/** Who goes on reading a list: a partner with any of its clients, an officer, a service. */
export function readerOf(identity: Identity): string {
  switch (identity.kind) {
    case 'partner':
      return `partner ${identity.partnerId}`
    case 'officer':
      return `officer ${identity.officerId}`
    case 'service':
      return `service ${identity.name}`
  }
}
