import { AgreementsServiceDefinition } from '@lianqiao/contracts/parks'
import { type GrpcApi, grpcApi } from '@lianqiao/service-kit'
import { type AgreementCallDeps, agreementCalls } from './agreement-calls.ts'
import { type LedgerCallDeps, ledgerCalls } from './ledger-calls.ts'

/** Agreements of enclaves, their simulation and their ledger. */
export function agreementsApi(deps: AgreementCallDeps & LedgerCallDeps): GrpcApi {
  return grpcApi(AgreementsServiceDefinition, { ...agreementCalls(deps), ...ledgerCalls(deps) })
}
