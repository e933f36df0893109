import type { Enterprise } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { Registrations } from '../../parts/registrations.tsx'
import { Section } from '../../parts/section.tsx'

export function RecordsSection({ enterprise: { records } }: { enterprise: Enterprise }) {
  const { t } = useWords()
  return (
    <Section id="records" title={t('enterprise.records')} note={t('enterprise.recordsNote')}>
      <div className="table-scroll">
        <table className="small-table">
          <thead>
            <tr>
              <th>{t('enterprise.name')}</th>
              <th>{t('lead.creditCode')}</th>
              <th>{t('enterprise.formerNames')}</th>
              <th>{t('enterprise.registrations')}</th>
              <th>{t('enterprise.place')}</th>
              <th>{t('enterprise.submissions')}</th>
            </tr>
          </thead>
          <tbody>
            {records.map(({ id, name, creditCode, formerNames, registrations, place, submissions }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="code">{creditCode}</td>
                <td>{formerNames.join(' · ')}</td>
                <td>
                  <Registrations numbers={registrations} />
                </td>
                <td>{place}</td>
                <td className="figure">{submissions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
