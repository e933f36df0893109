import { Select } from 'antd'
import { useWords } from '../../i18n/use-words.ts'
import { usePlaceOptions } from './use-place-options.ts'

type Props = { value: string | null; onChange(code: string): void }

/** One of the places that the platform knows, found by its name. */
export function DivisionSelect({ value, onChange }: Props) {
  const { t } = useWords()
  return (
    <Select
      aria-label={t('agreement.division')}
      placeholder={t('agreement.division')}
      showSearch={{ optionFilterProp: 'label' }}
      value={value || undefined}
      onChange={onChange}
      options={usePlaceOptions()}
    />
  )
}
