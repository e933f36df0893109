import type { PlaceResolver } from '@lianqiao/places'
import { checkCreditCode } from '../identifiers/credit-code.ts'
import { checkHongKongBusinessRegistration, checkHongKongCompanyNumber } from '../identifiers/hong-kong.ts'
import { checkMacaoRegistration } from '../identifiers/macao.ts'
import type { NameReader, ParsedName } from '../names/parse.ts'
import type { EnterpriseDescription } from './enterprise.ts'

/** A description read once, for many comparisons. */
export type EnterpriseProfile = {
  readonly description: EnterpriseDescription
  readonly name: ParsedName
  readonly former: readonly ParsedName[]
  /** Prefecture-level code of where it is, `abroad`, or null. */
  readonly prefecture: string | null
  /** Where that is null: the prefectures that the place may mean (南海, 龙岗 without their city). */
  readonly possible: readonly string[]
  /** County-level code, where the place tells it. */
  readonly county: string | null
  readonly creditCode: { readonly text: string; readonly valid: boolean } | null
  readonly registrations: ReadonlyMap<string, string>
  readonly phones: readonly string[]
  readonly contact: string
}

/** Stands where a prefecture would for an enterprise outside China. */
export const ABROAD = 'abroad'

const SHORTEST_PHONE = 7
const NO_PHONES: readonly string[] = []
const NO_REGISTRATIONS: ReadonlyMap<string, string> = new Map()

export function profileOf(
  description: EnterpriseDescription,
  reader: NameReader,
  places: PlaceResolver,
): EnterpriseProfile {
  const name = reader.parse(description.name)
  const written = name.ok ? name.parts.former : []
  const former = [...(description.formerNames ?? []), ...written].slice(0, 10).map((one) => reader.parse(one))
  const credit = description.creditCode ? checkCreditCode(description.creditCode) : null
  return {
    description,
    name,
    former,
    ...whereIs(description, places),
    creditCode: credit && credit.normalized !== '' ? { text: credit.normalized, valid: credit.valid } : null,
    registrations: registrationsOf(description) ?? NO_REGISTRATIONS,
    phones: description.phone ? phonesOf(description.phone) : NO_PHONES,
    contact: description.contact ? description.contact.normalize('NFKC').replace(/\s/g, '').slice(0, 40) : '',
  }
}

function whereIs(
  { place, address }: EnterpriseDescription,
  places: PlaceResolver,
): Pick<EnterpriseProfile, 'prefecture' | 'possible' | 'county'> {
  const told = place ? places.resolve(place) : null
  const possible = told?.alternatives ?? []
  if (told?.code) return { prefecture: told.code, possible: [], county: told.county }
  if (told?.reasons[0]?.reason === 'abroad' && possible.length === 0)
    return { prefecture: ABROAD, possible, county: null }
  if (!address) return { prefecture: null, possible, county: null }
  const { code, county } = places.resolve(address, { prefectures: possible })
  return { prefecture: code, possible, county }
}

function registrationsOf(description: EnterpriseDescription): Map<string, string> | null {
  const { hongKongBusinessRegistration: br, hongKongCompanyNumber: cr, macaoRegistration: macao } = description
  if (!br && !cr && !macao) return null
  const found = new Map<string, string>()
  const business = br ? checkHongKongBusinessRegistration(br) : null
  if (business?.valid) found.set('hk-br', business.normalized)
  const company = cr ? checkHongKongCompanyNumber(cr) : null
  // Since 27 December 2023 a company's number is that of its business registration: eight digits given as either.
  if (company?.valid && /^\d{8}$/.test(company.normalized)) found.set('hk-br', company.normalized)
  else if (company?.valid) found.set('hk-cr', company.normalized)
  const registered = macao ? checkMacaoRegistration(macao) : null
  if (registered?.valid) found.set('mo-reg', registered.canonical ?? registered.normalized)
  return found
}

/** The numbers in a phone field, without the country code: 139-0000-0004, +86 13900000004, 0757-22223333. */
function phonesOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .slice(0, 120)
    .split(/[,;/、，；或]/)
    .map((part) => part.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{10}$|0)/, ''))
    .filter((digits) => digits.length >= SHORTEST_PHONE)
}
