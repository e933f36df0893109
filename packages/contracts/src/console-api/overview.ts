/** Counts over the leads the officer may see. */
export type Overview = {
  byStatus: Record<string, number>
  byChain: Record<string, number>
  byOrigin: { code: string; count: number }[]
  byDay: { day: string; count: number }[]
}
