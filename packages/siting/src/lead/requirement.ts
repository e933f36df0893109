import type { Text } from '@lianqiao/matching'

/** What an enterprise can need of a place beyond its chain. `requirements` says unit, facts and words of each. */
export type RequirementId =
  | 'land'
  | 'workshop'
  | 'power'
  | 'gas'
  | 'steam'
  | 'sewage'
  | 'cod'
  | 'ammonia'
  | 'nitrogen-oxides'
  | 'vocs'
  | 'floor-load'
  | 'clear-height'
  | 'hazard-class'
  | 'bonded'
  | 'port'

/** Land plots are measured in 亩, standard workshops (标准厂房) in ㎡. */
export type CarrierKind = 'land' | 'workshop'

/**
 * One requirement: the lead needs at least nothing and at most so much, the carrier has so much; it is met where the
 * carrier has as much as is needed, and always where nothing is needed.
 */
export type Requirement = {
  id: RequirementId
  /**
   * `area` and `supply` add up over several carriers; `quality` must hold of every carrier that is used. A supply is
   * what can be had at the carrier: kVA, m³, tonnes.
   */
  how: 'area' | 'supply' | 'quality'
  /** The carriers it is asked of; land has no floor load. */
  kinds: readonly CarrierKind[]
  /** The lead's fact, and the carrier's; the names used in files, events and screens. */
  leadFact: string
  carrierFact: string
  unit: Text
  label: Text
  /** What to ask the enterprise, and the park, where it is unknown. */
  askLead: Text
  askPark: Text
  /** Named steps for what is no figure (fire hazard class, yes and no), lowest first: a value is its place here. */
  steps?: readonly Step[]
}

/** `aliases` are other spellings that people and files use. */
export type Step = { value: string | boolean; label: Text; aliases?: readonly string[] }
