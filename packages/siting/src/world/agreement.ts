/** 合建 (managed separately), 共建 (managed jointly), 租借 (self-managed); the codes of the fact `enclaveMode`. */
export type EnclaveMode = 'built-jointly' | 'managed-jointly' | 'leased'

/** What siting must know of a cooperation agreement; made of the whole one for a given day. */
export type SitingAgreement = {
  id: string
  mode: EnclaveMode
  /** Whether the day that is asked for lies in its term. */
  inForce: boolean
  /** The term, for the reason: first and last day. */
  from: string
  to: string
  /** Divisions whose enterprises it covers, prefecture or province (GB/T 2260): "440300", "440000". */
  originCodes: readonly string[]
  /** Null: every chain that the place admits. */
  chains: readonly string[] | null
}
