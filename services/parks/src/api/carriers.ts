import { CarriersServiceDefinition } from '@lianqiao/contracts/parks'
import { type GrpcApi, grpcApi } from '@lianqiao/service-kit'
import { type CarrierCallDeps, carrierCalls } from './carrier-calls.ts'
import { type ImportCallDeps, importCalls } from './import-calls.ts'
import { type ReservationCallDeps, reservationCalls } from './reservation-calls.ts'

/** What parks have to give: kept, imported, reserved. */
export function carriersApi(deps: CarrierCallDeps & ImportCallDeps & ReservationCallDeps): GrpcApi {
  return grpcApi(CarriersServiceDefinition, {
    ...carrierCalls(deps),
    ...importCalls(deps),
    ...reservationCalls(deps),
  })
}
