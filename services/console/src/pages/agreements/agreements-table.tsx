import type { Agreement } from '@lianqiao/contracts/console-api'
import { Checkbox } from 'antd'
import { Link } from 'react-router'
import { useWords } from '../../i18n/use-words.ts'
import { ChainTag } from '../../parts/tags.tsx'
import { AgreementState } from './agreement-state.tsx'
import { Term } from './term.tsx'

type Props = { rows: Agreement[]; chosen: string[]; onToggle(id: string): void }

export function AgreementsTable({ rows, chosen, onToggle }: Props) {
  const { t, language } = useWords()
  return (
    <table className="grid cards agreements-table" aria-label={t('agreement.title')}>
      <thead>
        <tr>
          <th scope="col">{t('agreement.name')}</th>
          <th scope="col">{t('agreement.parties')}</th>
          <th scope="col">{t('agreement.modeLabel')}</th>
          <th scope="col">{t('agreement.term')}</th>
          <th scope="col">{t('agreement.chains')}</th>
          <th scope="col">{t('agreement.compareShort')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, content, state }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={`/agreements/${id}`}>{content.name[language]}</Link>
              <small className="sub">{t(`agreement.kind.${content.kind}`)}</small>
            </th>
            <td data-label={t('agreement.parties')}>
              {content.parties.map((party) => (
                <span key={party.id} className="party-line">
                  <small className="quiet">{t(`agreement.role.${party.role}`)}</small> {party.name[language]}
                </span>
              ))}
            </td>
            <td data-label={t('agreement.modeLabel')}>{t(`agreement.mode.${content.mode}`)}</td>
            <td data-label={t('agreement.term')}>
              <Term term={content.term} />
              <AgreementState state={state} />
            </td>
            <td data-label={t('agreement.chains')}>
              <span className="chains">
                {content.chains === null
                  ? t('agreement.anyChain')
                  : content.chains.map((id) => <ChainTag key={id} chainId={id} none="" />)}
              </span>
            </td>
            <td data-label={t('agreement.compareShort')}>
              <Checkbox
                checked={chosen.includes(id)}
                onChange={() => onToggle(id)}
                aria-label={t('agreement.choose', { name: content.name[language] })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
