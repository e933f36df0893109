import type { Agreement } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'

const tones = { 'in-force': 'good', 'not-yet': 'waiting', ended: 'bad' }

export function AgreementState({ state }: { state: Agreement['state'] }) {
  const { t } = useWords()
  return <span className={`tag tone-${tones[state]}`}>{t(`agreement.state.${state}`)}</span>
}
