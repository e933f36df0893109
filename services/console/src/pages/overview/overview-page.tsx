import './overview.css'
import type { Overview } from '@lianqiao/contracts/console-api'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/session.ts'
import { number } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useTitle } from '../../parts/use-title.ts'
import { BarsPicture, DaysPicture } from './pictures.tsx'
import { lastDays, totals } from './totals.ts'
import { useBars } from './use-bars.ts'

export function OverviewPage() {
  const { t, language } = useWords()
  const { bureau } = useMe()
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => call('GET /overview', { signal }) })
  useTitle(t('overview.title'))
  return (
    <>
      <div className="page-head">
        <h1>{t('overview.title')}</h1>
        <span className="page-head-note">{t('overview.scope', { bureau: bureau.names[language] })}</span>
      </div>
      {overview.isPending && <Loading />}
      {overview.isError && !overview.data && <Failed error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.data && <Pictures overview={overview.data} />}
    </>
  )
}

function Pictures({ overview }: { overview: Overview }) {
  const { t } = useWords()
  const today = new Date()
  const sums = totals(overview, today)
  const bars = useBars(overview)
  if (sums.total === 0) return <Nothing title={t('overview.empty')} />
  return (
    <>
      <dl className="totals">
        <Total name={t('overview.total')} value={sums.total} />
        <Total name={t('overview.open')} value={sums.open} strong />
        <Total name={t('overview.week')} value={sums.week} />
        <Total name={t('overview.origins')} value={overview.byOrigin.length} />
      </dl>
      <div className="pictures">
        <BarsPicture title={t('overview.byChain')} bars={bars.byChain} />
        <BarsPicture title={t('overview.byStatus')} bars={bars.byStatus} />
        <BarsPicture title={t('overview.byOrigin')} bars={bars.byOrigin} />
        <DaysPicture title={t('overview.byDay')} days={lastDays(overview.byDay, today, 30)} />
      </div>
    </>
  )
}

function Total({ name, value, strong = false }: { name: string; value: number; strong?: boolean }) {
  const { language } = useWords()
  return (
    <div className={strong ? 'total total-strong' : 'total'}>
      <dt>{name}</dt>
      <dd>{number(value, language)}</dd>
    </div>
  )
}
