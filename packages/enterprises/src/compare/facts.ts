import { type FormRelation, formRelation } from '../names/legal-form.ts'
import type { NameParts } from '../names/parts.ts'
import type { NamePlace, NamePlaces } from '../names/places.ts'
import type { TradeRelation, TradeWords } from '../names/trade.ts'
import type { CoreReader, CoreRelation } from './core-relation.ts'
import { type PlaceRelation, relatePlaces } from './place-relation.ts'
import type { EnterpriseProfile } from './profile.ts'

/** Everything two names and their surroundings say about each other; what follows from it is decided elsewhere. */
export type NameFacts = {
  readonly a: NameParts
  readonly b: NameParts
  readonly core: CoreRelation
  /** Core and business read as one text: finds slips within the business words. */
  readonly body: CoreRelation
  readonly trade: TradeRelation
  readonly form: FormRelation
  readonly place: PlaceRelation
  readonly identical: boolean
  /** One core is the other behind places of which the other name says one: 南海桂城泰丰 and 佛山市南海泰丰. */
  readonly coreSaysPlace: boolean
  readonly holdingDiffers: boolean
  readonly groupDiffers: boolean
  /** One of the names has no legal form: an everyday short form, not a registered name. */
  readonly oneIsShort: boolean
  readonly phoneEqual: boolean
  readonly contactEqual: boolean
  readonly codeNear: boolean
}

export function gatherFacts(
  a: EnterpriseProfile,
  b: EnterpriseProfile,
  names: readonly [NameParts, NameParts],
  readers: { readonly cores: CoreReader; readonly trade: TradeWords; readonly places: NamePlaces },
): NameFacts {
  const [x, y] = names
  const sameScript = x.script === y.script
  return {
    a: x,
    b: y,
    core: readers.cores.relate(x, y),
    body: sameScript ? readers.cores.relateTexts(squeezed(x), squeezed(y)) : 'none',
    trade: tradeRelation(x, y, readers.trade),
    form: formRelation(x.form, y.form),
    place: relatePlaces(a, b, x, y),
    identical: x.flat === y.flat,
    coreSaysPlace: saysPlaceOf(x, y, readers.places) || saysPlaceOf(y, x, readers.places),
    holdingDiffers: x.trade.holding !== y.trade.holding,
    groupDiffers: x.group !== y.group,
    oneIsShort: x.form === null || y.form === null,
    phoneEqual: a.phones.some((phone) => b.phones.includes(phone)),
    contactEqual: a.contact !== '' && a.contact === b.contact,
    codeNear: codesNear(a, b),
  }
}

function saysPlaceOf(long: NameParts, short: NameParts, places: NamePlaces): boolean {
  const before = long.core.length - short.core.length
  if (before < 2 || !long.core.endsWith(short.core)) return false
  const said: NamePlace[] = []
  for (let at = 0; at < before; ) {
    const place = places.at(long.core.slice(0, before), at, [...short.places, ...said])
    if (place === null) return false
    said.push(place)
    at += place.text.length
  }
  return said.some(({ code }) => short.places.some((place) => place.code === code))
}

function squeezed(parts: NameParts): string {
  return parts.body.replace(/ /g, '')
}

/** Across scripts only the families can be compared. */
function tradeRelation(x: NameParts, y: NameParts, trade: TradeWords): TradeRelation {
  if (x.script === y.script) return trade.relation(x.trade, y.trade)
  const families = ({ families: all, holding }: NameParts['trade']) => ({ words: all, families: all, holding })
  return trade.relation(families(x.trade), families(y.trade))
}

/** One code is invalid and is the other one but for one exchanged pair or up to two characters. */
function codesNear(a: EnterpriseProfile, b: EnterpriseProfile): boolean {
  const [x, y] = [a.creditCode, b.creditCode]
  if (!x || !y || (x.valid && y.valid)) return false
  if (x.text === y.text) return true
  if (x.text.length === y.text.length) {
    const differing = [...x.text].filter((character, i) => character !== y.text[i]).length
    return differing <= 2
  }
  const [short, long] = x.text.length < y.text.length ? [x.text, y.text] : [y.text, x.text]
  if (long.length - short.length !== 1 || short.length < 16) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i += 1
  return short.slice(i) === long.slice(i + 1)
}
