import type { ClauseFacet, PolicyLibraryPage } from '@lianqiao/contracts/console-api'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { LibraryFilter } from '../../api/filters.ts'
import { dayOf } from '../../format/dates.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useNow } from '../../parts/use-now.ts'

type Props = {
  filter: LibraryFilter
  facets: PolicyLibraryPage['facets'] | undefined
  onChange(part: Partial<LibraryFilter>): void
  children: ReactNode
}

/** Each filter with how many clauses it would leave. */
export function LibraryFilters({ filter, facets, onChange, children }: Props) {
  const { t, word } = useWords()
  const today = dayOf(useNow())
  const named: Record<ClauseFacet, (value: string) => string> = {
    level: String,
    area: String,
    assurance: (value) => word('policy.assurance', value),
    kind: (value) => word('benefitType', value),
    standing: (value) => word('library.standing', value),
  }
  return (
    <search className="library-filters" aria-label={t('library.filters')}>
      {(Object.keys(named) as ClauseFacet[]).map((facet) => (
        <Select
          key={facet}
          aria-label={t(`library.by.${facet}`)}
          value={filter[facet]}
          onChange={(value) => onChange({ [facet]: value })}
          options={[
            { value: '', label: t(`library.any.${facet}`) },
            ...Object.entries(facets?.[facet] ?? {}).map(([value, n]) => ({
              value,
              label: `${named[facet](value)} ${n}`,
            })),
          ]}
          popupMatchSelectWidth={false}
        />
      ))}
      <DayField
        label={t('library.by.day')}
        value={filter.day || today}
        onChange={(day) => onChange({ day: day === today ? '' : day })}
      />
      {children}
    </search>
  )
}
