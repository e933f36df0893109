import type { Language } from '@lianqiao/contracts/console-api'
import { useTranslation } from 'react-i18next'
import type { Resource } from './words.ts'

/** The translator, the language it speaks, and a way to name values that are not a closed set. */
export function useWords() {
  const { t, i18n } = useTranslation('console')
  /** The word for a value that data may extend (roles, score items, channels …); the value itself where none is known. */
  const word = (group: OpenGroup, value: string): string =>
    i18n.exists(`${group}.${value}`) ? i18n.t(`${group}.${value}` as 'app.name') : value
  return { t, word, language: i18n.language as Language }
}

/** Groups of words whose keys come from reference data or other services. */
type OpenGroup =
  | Extract<
      keyof Resource,
      | 'role'
      | 'field'
      | 'benefitType'
      | 'part'
      | 'scoreItem'
      | 'parkCondition'
      | 'marker'
      | 'history'
      | 'status'
      | 'sameReason'
      | 'joinBasis'
      | 'stage'
    >
  | 'delivery.channel'
  | 'delivery.outcome'
  | 'delivery.reason'
  | 'policy.assurance'
  | 'policy.assuranceHint'
  | 'parks.confidence'
  | 'carrier.hazard'
  | 'carrier.fault'
  | 'shares.cost'
  | 'simulation.tax'
  | 'simulation.refusedOn'
  | 'library.standing'
  | 'library.author'
  | 'publish.code'
