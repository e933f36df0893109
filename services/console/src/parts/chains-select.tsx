import { Select } from 'antd'
import { useReference } from '../api/use-reference.ts'
import { useWords } from '../i18n/use-words.ts'

type Props = { id: string; status?: 'error' | undefined; value: string[]; onChange(chains: string[]): void }

/** Any number of the city's chains. */
export function ChainsSelect({ id, status, value, onChange }: Props) {
  const { language } = useWords()
  const { data } = useReference()
  return (
    <Select
      id={id}
      status={status}
      mode="multiple"
      className="wide"
      value={value}
      onChange={onChange}
      options={data.chains.map((chain) => ({ value: chain.id, label: chain.names[language] }))}
    />
  )
}
