import type { LedgerEntry } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { quantity } from '../../format/quantity.ts'
import { useWords } from '../../i18n/use-words.ts'

type Props = { entry: LedgerEntry; partyName(id: string): string; onReverse: (() => void) | undefined }

/** One entry: what it was posted for, its debits and credits, and what it reverses or was reversed by. */
export function LedgerEntryItem({ entry, partyName, onReverse }: Props) {
  const { t, language } = useWords()
  const reversed = entry.reversedByEntryId !== null
  const reversal = entry.cause === 'reversal'
  return (
    <li className={reversed ? 'entry reversed' : 'entry'} id={`entry-${entry.id}`}>
      <div className="entry-head">
        <strong>{t(`ledger.cause.${entry.cause}`)}</strong>
        <span className="code">{entry.reference}</span>
        <span className="quiet">
          {entry.occurredOn} · {t('ledger.byVersion', { n: entry.agreementVersion })}
        </span>
        {reversal && <a href={`#entry-${entry.reversesEntryId}`}>{t('ledger.reverses')}</a>}
        {reversed && (
          <a className="tag tone-bad" href={`#entry-${entry.reversedByEntryId}`}>
            {t('ledger.reversed')}
          </a>
        )}
        {onReverse && !reversed && !reversal && (
          <Button size="small" type="link" onClick={onReverse}>
            {t('ledger.reverse')}
          </Button>
        )}
      </div>
      {entry.memo && <p className="quiet">{entry.memo}</p>}
      <div className="scroll">
        <table className="small-table">
          <thead>
            <tr>
              <th scope="col">{t('ledger.account')}</th>
              <th scope="col">{t('ledger.party')}</th>
              <th scope="col">{t('shares.kindLabel')}</th>
              <th scope="col" className="figure">
                {t('ledger.debit')}
              </th>
              <th scope="col" className="figure">
                {t('ledger.credit')}
              </th>
            </tr>
          </thead>
          <tbody>
            {entry.lines.map(({ account, party, kind, side, amount, unit }) => (
              <tr key={`${account}-${party}-${kind}-${side}`}>
                <th scope="row">{t(`ledger.accounts.${account}`)}</th>
                <td>{party ? partyName(party) : '—'}</td>
                <td>{t(`shares.kind.${kind}`)}</td>
                <td className="figure">{side === 'debit' && quantity(amount, unit, language)}</td>
                <td className="figure">{side === 'credit' && quantity(amount, unit, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </li>
  )
}
