import type { Words } from '../words.ts'
import type { overview as source } from '../zh-hans/overview.ts'

export const overview: Words<typeof source> = {
  overview: {
    title: 'Overview',
    scope: 'Leads visible to {{bureau}}',
    total: 'Leads',
    open: 'Awaiting a claim',
    week: 'New in 7 days',
    origins: 'Cities of origin',
    byChain: 'By chain',
    byOrigin: 'By city of origin',
    byDay: 'New by day',
    byStatus: 'By status',
    empty: 'No leads yet, so nothing to show.',
    noChain: 'Undecided or none',
    otherCities: 'Others',
    figures: 'Show the figures',
  },
}
