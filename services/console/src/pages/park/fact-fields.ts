import type { CarrierFacts, CarrierKind } from '@lianqiao/contracts/console-api'

export type FactField = {
  fact: keyof CarrierFacts
  /** What a condition on it is called */
  condition: string
  unit: string | null
  form: 'figure' | 'class' | 'yes-no'
  kinds: CarrierKind[]
}

const anywhere: CarrierKind[] = ['land', 'workshop']
const indoors: CarrierKind[] = ['workshop']

const figure = (fact: keyof CarrierFacts, condition: string, unit: string, kinds = anywhere): FactField => ({
  fact,
  condition,
  unit,
  form: 'figure',
  kinds,
})

/** What can be told of a carrier, in the order in which it is asked for and shown. */
const factFields: FactField[] = [
  figure('floorLoadKgPerSquareMetre', 'floor-load', 'kg/㎡', indoors),
  figure('clearHeightMetres', 'clear-height', 'm', indoors),
  figure('powerKva', 'power', 'kVA'),
  figure('gasCubicMetresPerDay', 'gas', 'm³/d'),
  figure('steamTonnesPerHour', 'steam', 't/h'),
  figure('sewageTonnesPerDay', 'sewage', 't/d'),
  figure('codTonnesPerYear', 'cod', 't/a'),
  figure('ammoniaTonnesPerYear', 'ammonia', 't/a'),
  figure('nitrogenOxidesTonnesPerYear', 'nitrogen-oxides', 't/a'),
  figure('vocTonnesPerYear', 'vocs', 't/a'),
  { fact: 'hazardClass', condition: 'hazard-class', unit: null, form: 'class', kinds: anywhere },
  { fact: 'bonded', condition: 'bonded', unit: null, form: 'yes-no', kinds: anywhere },
  { fact: 'portAccess', condition: 'port', unit: null, form: 'yes-no', kinds: anywhere },
]

export const factsOf = (kind: CarrierKind): FactField[] => factFields.filter(({ kinds }) => kinds.includes(kind))
