import { useWords } from '../../i18n/use-words.ts'
import { FactList } from './clause-facts.tsx'

/** Who takes an application, and what it needs; said as well where the source does not say it. */
export function Handling({ department, materials }: { department: string; materials: string[] }) {
  const { t } = useWords()
  const unsaid = <span className="quiet">{t('policy.unsaid')}</span>
  const list = (
    <ul className="materials">
      {materials.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
  return (
    <FactList
      facts={[
        [t('policy.department'), department || unsaid],
        [t('policy.materials'), materials.length > 0 ? list : unsaid],
      ]}
    />
  )
}
