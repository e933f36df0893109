import type { Simulation, Simulations } from '@lianqiao/contracts/console-api'
import { Alert } from 'antd'
import { number } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { CountedTable } from './counted-table.tsx'
import { ExportButton } from './export-button.tsx'
import { IncomePicture } from './income-picture.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { YearsResult } from './years-result.tsx'

/** Both sides' income: a picture, the outcome side by side, every year, and what statistics count. */
export function Result({ answer }: { answer: Simulations }) {
  const { t, word, language } = useWords()
  const carried = answer.simulations.filter(({ refused }) => refused === null)
  const key = ({ agreementId, version }: Simulation) => `${agreementId}-${version}`
  return (
    <>
      {answer.simulations.map(
        (simulation) =>
          simulation.refused && (
            <Alert
              key={key(simulation)}
              type="warning"
              showIcon
              title={`${simulation.name[language]}: ${t(`simulation.refused.${simulation.refused.code}`)}`}
              description={Object.entries(simulation.refused.on)
                .map(([what, value]) => `${word('simulation.refusedOn', what)} ${word('shares.cost', value)}`)
                .join(' · ')}
            />
          ),
      )}
      {carried.length > 0 && (
        <>
          <Section
            id="income"
            title={t('simulation.income')}
            note={<ExportButton simulations={carried} retention={answer.retention} />}
          >
            <IncomePicture simulations={carried} />
            <OutcomeTable simulations={carried} />
          </Section>
          <Section id="years" title={t('simulation.everyYear')} note={t('simulation.wanNote')}>
            {carried.map((simulation) => (
              <YearsResult key={key(simulation)} simulation={simulation} />
            ))}
          </Section>
          <Section id="counted" title={t('simulation.counted')} note={t('simulation.countedNote')}>
            {carried.map((simulation) => (
              <CountedTable key={key(simulation)} simulation={simulation} />
            ))}
          </Section>
        </>
      )}
      <p className="quiet">
        {t('simulation.retention')}{' '}
        {answer.retention
          .map(({ tax, retainedBp }) => `${word('simulation.tax', tax)} ${number(retainedBp / 100, language)}%`)
          .join(' · ')}
      </p>
    </>
  )
}
