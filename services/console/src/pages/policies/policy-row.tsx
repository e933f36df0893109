import type { ClauseRow } from '@lianqiao/contracts/console-api'
import { useId, useState } from 'react'
import { day } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclose } from '../../parts/disclose.tsx'
import { cut } from '../../parts/highlight.ts'
import { SourceText } from '../../parts/source-text.tsx'
import { AssuranceTag } from '../../parts/tags.tsx'
import { occurrences } from './occurrences.ts'

/** One clause; opened, its source text and the facts of its document. What isn't surely in force looks it. */
export function PolicyRow({ row, search }: { row: ClauseRow; search: string }) {
  const { t, language } = useWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  const past = row.assurance === 'historical'
  return (
    <li className={past ? 'policy past' : 'policy'}>
      <div className="policy-head">
        <Disclose open={open} controls={id} onToggle={() => setOpen(!open)}>
          <Found text={row.clauseTitle} search={search} />
        </Disclose>
        <AssuranceTag assurance={row.assurance} />
        {row.statusText && <span className="policy-status">{row.statusText}</span>}
      </div>
      <p className="policy-doc">
        <Found text={row.policyTitle} search={search} />
        <span>
          {' · '}
          <Found text={row.docNo || t('policy.noDocNo')} search={search} />
          {row.issued && ` · ${day(row.issued, language)}`}
        </span>
      </p>
      <div id={id} hidden={!open}>
        {open && <PolicyDetails row={row} search={search} />}
      </div>
    </li>
  )
}

function PolicyDetails({ row, search }: { row: ClauseRow; search: string }) {
  const { t } = useWords()
  const facts = [
    [t('policy.issuer'), row.issuer],
    [t('policies.area'), row.area],
    [t('policies.status'), row.statusText],
    [t('policy.confidence'), row.confidence],
  ].filter(([, value]) => value)
  return (
    <div className="policy-details">
      <blockquote>
        {row.sourceText ? <Found text={row.sourceText} search={search} /> : <span>{t('policies.noText')}</span>}
      </blockquote>
      <dl className="facts facts-dense">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="source">
        <span className="quiet">{t('policy.source')}</span> <SourceText text={row.source} />
      </p>
    </div>
  )
}

/** The text with what was searched for marked in it. */
function Found({ text, search }: { text: string; search: string }) {
  let at = 0
  return cut(text, occurrences(text, search)).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.marks.length > 0 ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>
  })
}
