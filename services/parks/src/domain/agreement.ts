import type { CooperationAgreement } from '@lianqiao/enclaves'

/** An agreement as it was recorded, with what the registry keeps beside it. */
export type RecordedAgreement = {
  agreementId: string
  version: number
  agreement: CooperationAgreement
  source: string
  /** Where a reverse enclave has its seats, in words. */
  seatPlace: string
  freeSeats: number | null
  bureauId: string
  officerId: string
  recordedAt: Date
}

/** What the registry keeps beside the agreement itself. */
export type AgreementExtras = Pick<RecordedAgreement, 'source' | 'seatPlace' | 'freeSeats'>
