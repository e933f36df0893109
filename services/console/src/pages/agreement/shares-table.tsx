import type { AgreementContent } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { yearsText } from './share-text.ts'
import { counted, money } from './shares-picture.tsx'

/** The same as figures: a row a kind and stretch of years, a column a party. */
export function SharesTable({ content }: { content: AgreementContent }) {
  const { t, language } = useWords()
  const order = [...money, ...counted]
  const rows = content.shares.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.years.from - b.years.from,
  )
  return (
    <div className="scroll">
      <table className="small-table" aria-label={t('shares.table')}>
        <thead>
          <tr>
            <th scope="col">{t('shares.kindLabel')}</th>
            <th scope="col">{t('shares.years')}</th>
            <th scope="col">{t('shares.howLabel')}</th>
            {content.parties.map(({ id, name }) => (
              <th key={id} scope="col" className="figure">
                {name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, years, attribution: { how, parts } }) => (
            <tr key={`${kind}-${years.from}`}>
              <th scope="row">{t(`shares.kind.${kind}`)}</th>
              <td>{yearsText(years, t)}</td>
              <td title={t(`shares.howHint.${how}`)}>{t(`shares.how.${how}`)}</td>
              {content.parties.map(({ id }) => {
                const part = parts.find(({ party }) => party === id)
                return (
                  <td key={id} className="figure">
                    {part === undefined ? '—' : `${part.basisPoints / 100}%`}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
