import type { ProposedLead } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { useProposedLeads } from '../../api/parks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { When } from '../../parts/when.tsx'

const tones = { fits: 'good', unknown: 'waiting', 'does-not-fit': 'bad' }

/** The leads that this park was proposed to. */
export function ProposedPanel({ leads }: { leads: ReturnType<typeof useProposedLeads> }) {
  const { t } = useWords()
  const rows = leads.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Section id="proposed" title={t('proposed.title')}>
      {leads.isPending && <Loading rows={3} />}
      {leads.isError && rows.length === 0 && <Failed error={leads.error} onRetry={() => void leads.refetch()} />}
      {leads.data && rows.length === 0 && <p className="quiet">{t('proposed.none')}</p>}
      <ul className="proposed">
        {rows.map((row) => (
          <ProposedRow key={row.leadId} row={row} />
        ))}
      </ul>
      {leads.hasNextPage && (
        <Button className="more" loading={leads.isFetchingNextPage} onClick={() => void leads.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </Section>
  )
}

function ProposedRow({ row }: { row: ProposedLead }) {
  const { t } = useWords()
  return (
    <li>
      <span>
        {row.enterpriseName === null ? (
          <span className="quiet">{t('proposed.nameless')}</span>
        ) : (
          <Link to={`/leads/${row.leadId}`}>{row.enterpriseName}</Link>
        )}
        <small className="sub">
          {t('proposed.place', { n: row.place })} · <When at={row.proposedAt} />
        </small>
      </span>
      <span className="proposed-end">
        <strong>{row.score}</strong>
        <span className={`tag tone-${tones[row.verdict]}`}>{t(`park.verdict.${row.verdict}`)}</span>
        {row.waiting && <span className="tag tone-waiting">{t('proposed.waiting')}</span>}
      </span>
    </li>
  )
}
