import { useServedLeads } from '../../api/policies.ts'
import { useWords } from '../../i18n/use-words.ts'

/** How many open leads a clause serves; they are sought while this is shown, so the count still grows. */
export function ServedLeads({ clauseId }: { clauseId: string }) {
  const { t } = useWords()
  const { data } = useServedLeads(clauseId)
  return data !== undefined && <strong>{t('library.serves', { n: data })}</strong>
}
