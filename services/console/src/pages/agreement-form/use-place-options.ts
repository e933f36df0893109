import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Every place the platform knows, to choose from by name. */
export function usePlaceOptions(): { value: string; label: string }[] {
  const { language } = useWords()
  const { data } = useReference()
  return Object.entries(data.places).map(([value, names]) => ({ value, label: names[language] }))
}
