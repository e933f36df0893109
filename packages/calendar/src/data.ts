export type CalendarPlace = 'CN' | 'HK' | 'MO'

/** A plain date, `YYYY-MM-DD`, in the place's own time. */
export type PlainDate = string

export type NamedDay = { readonly date: PlainDate; readonly name: string }

export type CalendarYear = {
  readonly year: number
  /** The announcement the year was taken from. */
  readonly source: string
  /** Days off besides Saturday and Sunday; those that fall on a weekend may be listed too. */
  readonly holidays: readonly NamedDay[]
  /** Saturdays and Sundays that are worked (调休); empty in Hong Kong and Macao. */
  readonly makeUpDays: readonly NamedDay[]
}

/** What a place publishes about its working time. Only the years listed are published. */
export type CalendarData = {
  readonly place: CalendarPlace
  /** Fixed offset of local time in minutes (480 in all three places; none of them has summer time). */
  readonly utcOffsetMinutes: number
  /** Opening hours of a working day, local `HH:mm`, ascending and without overlap. */
  readonly openingHours: readonly { readonly from: string; readonly to: string }[]
  readonly years: readonly CalendarYear[]
}
