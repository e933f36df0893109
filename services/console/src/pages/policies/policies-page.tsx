import './policies.css'
import { Alert, Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import type { LibraryFilter } from '../../api/filters.ts'
import { useLibrary } from '../../api/policies.ts'
import { useMe } from '../../api/session.ts'
import { day, dayOf } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { Failed, Loading, Nothing } from '../../parts/states.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useTitle } from '../../parts/use-title.ts'
import { ClauseRowItem } from './clause-row.tsx'
import { LibraryFilters } from './library-filters.tsx'

const nothing: LibraryFilter = { text: '', level: '', area: '', assurance: '', kind: '', standing: '', day: '' }
const names = Object.keys(nothing) as (keyof LibraryFilter)[]

/** The library; search and filters stand in the address, so that a list can be kept and shared. */
export function PoliciesPage() {
  const { t } = useWords()
  const { rights } = useMe()
  const [params, setParams] = useSearchParams()
  const filter = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as LibraryFilter
  const library = useLibrary(filter)
  useTitle(t('library.title'))
  const change = (part: Partial<LibraryFilter>) =>
    setParams(
      Object.entries({ ...filter, ...part }).filter(([, value]) => value !== ''),
      { replace: true },
    )
  const first = library.data?.pages[0]
  return (
    <>
      <div className="page-head">
        <h1>{t('library.title')}</h1>
        {first && <span className="page-head-note">{t('library.count', { n: first.total })}</span>}
        <search className="page-head-end">
          <SearchField value={filter.text} label={t('library.search')} onChange={(text) => change({ text })} />
          {rights.includes('publish-policies') && (
            <Link to="/policies/publish" className="button-link">
              {t('publish.title')}
            </Link>
          )}
        </search>
      </div>
      <LibraryFilters filter={filter} facets={first?.facets} onChange={change}>
        <Button type="text" disabled={params.size === 0} onClick={() => setParams({}, { replace: true })}>
          {t('leads.reset')}
        </Button>
      </LibraryFilters>
      <OtherDay chosen={filter.day} />
      <Alert type="warning" showIcon title={t('library.warning')} className="policies-warning" />
      <List library={library} search={filter.text} />
    </>
  )
}

/** The list is of another day than today: said so that it can't be missed. */
function OtherDay({ chosen }: { chosen: string }) {
  const { t, language } = useWords()
  const today = dayOf(useNow())
  if (chosen === '' || chosen === today) return null
  return (
    <p className="other-day" role="status">
      {t('policy.otherDay', { day: day(chosen, language) })}
    </p>
  )
}

function List({ library, search }: { library: ReturnType<typeof useLibrary>; search: string }) {
  const { t } = useWords()
  if (library.isPending) return <Loading />
  const rows = library.data?.pages.flatMap((page) => page.items) ?? []
  if (library.isError && rows.length === 0)
    return <Failed error={library.error} onRetry={() => void library.refetch()} />
  if (rows.length === 0) return <Nothing title={t('library.empty')} text={t('library.emptyText')} />
  return (
    <>
      <ul className="policies" aria-label={t('library.title')} aria-busy={library.isPlaceholderData}>
        {rows.map((row) => (
          <ClauseRowItem key={row.clauseId} row={row} search={search} />
        ))}
      </ul>
      {library.hasNextPage && (
        <Button className="more" loading={library.isFetchingNextPage} onClick={() => void library.fetchNextPage()}>
          {t('app.more')}
        </Button>
      )}
    </>
  )
}
