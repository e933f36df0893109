import type { AgreementParty } from '@lianqiao/contracts/console-api'
import { InputNumber } from 'antd'
import { useWords } from '../../i18n/use-words.ts'
import type { Percents } from './draft.ts'

type Props = { parties: AgreementParty[]; percents: Percents; onChange(percents: Percents): void }

/** Each party's part; an empty one has none. */
export function PercentFields({ parties, percents, onChange }: Props) {
  const { t, language } = useWords()
  return parties.map(({ id, name, role }) => (
    <InputNumber
      key={id}
      className="percent"
      aria-label={t('shares.partOf', { party: name[language] || t(`agreement.role.${role}`) })}
      prefix={<small className="quiet">{name[language] || t(`agreement.role.${role}`)}</small>}
      suffix="%"
      value={percents[id]}
      onChange={(value) => onChange({ ...percents, [id]: value })}
    />
  ))
}
