export type ParkProposal = {
  parkId: string
  name: string
  divisionCode: string
  verdict: 'fits' | 'unknown' | 'does-not-fit'
  /** 0–100; the items' points add up to it */
  score: number
  items: { item: string; weight: number; mark: number; points: number; reason: string }[]
  conditions: {
    condition: string
    verdict: 'met' | 'failed' | 'unknown'
    required: string
    available: string
    note: string
  }[]
}
