/** `toVerify` is '1' or empty: leads of which somebody else has claimed what is not decided. */
export type LeadFilter = { status: string; chainId: string; text: string; toVerify: string }

/** The day asked about, and the day as which it is asked; '' is today, and what is known now. */
export type AskedDay = { asOf: string; knownOn: string }

export type LibraryFilter = {
  text: string
  level: string
  area: string
  assurance: string
  kind: string
  standing: string
  day: string
}

export type CarrierFilter = { kind: string; text: string; asOf: string; withdrawn: boolean }
