import type { ClauseDocument } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { ClausePart, FactList } from './clause-facts.tsx'
import { FairCompetition } from './fair-competition.tsx'

type Props = Pick<ClauseDocument, 'fairCompetition' | 'department' | 'materials'>

/** Whether it may be granted, by whom, and what an application needs; said as well where the source does not say it. */
export function Granting({ fairCompetition, department, materials }: Props) {
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
    <>
      <ClausePart title={t('policy.fairTitle')}>
        <FairCompetition review={fairCompetition} />
      </ClausePart>
      <ClausePart title={t('policy.handling')}>
        <FactList
          facts={[
            [t('policy.department'), department || unsaid],
            [t('policy.materials'), materials.length > 0 ? list : unsaid],
          ]}
        />
      </ClausePart>
    </>
  )
}
