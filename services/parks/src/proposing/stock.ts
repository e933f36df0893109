import type { Tx } from '@lianqiao/eventing'
import type { Clock } from '@lianqiao/service-kit'
import {
  buildSitingIndex,
  type SitingCarrier,
  type SitingIndex,
  type SitingReverseEnclave,
  withPark,
} from '@lianqiao/siting'
import type { Pool } from 'pg'
import type { RecordedAgreement } from '../domain/agreement.ts'
import { fromHundredths } from '../domain/amount.ts'
import { type Carrier, freeOn } from '../domain/carrier.ts'
import { dayOf } from '../domain/day.ts'
import { agreementsCount, latestAgreements } from '../store/agreements.ts'
import { offeredCarriers } from '../store/carriers.ts'
import { type ParkRegister, readRegisters } from '../store/park-registers.ts'
import { enclavesOf, reverseEnclavesOf } from './enclaves.ts'
import type { Registry } from './registry.ts'

export type InStock = {
  index: SitingIndex
  /** As they stand today. */
  agreements: ReadonlyMap<string, RecordedAgreement>
  reverseEnclaves: readonly SitingReverseEnclave[]
}

export type Stock = {
  /** What every park and enclave has to give today. */
  current(db: Tx | Pool): Promise<InStock>
}

/**
 * Keeps what the parks hold in memory, made to be asked. Each question first compares revisions, which is one short
 * query; only a park that changed is read again. So several replicas may change parks, and none answers from yesterday.
 */
export function createStock({ registry, clock }: { registry: Registry; clock: Clock }): Stock {
  const { parks, weights, distance } = registry
  let day = ''
  let recorded = -1
  let agreements = new Map<string, RecordedAgreement>()
  let revisions = new Map<string, number>()
  let index = buildSitingIndex({ parks, carriers: [], weights, distance })

  return {
    async current(db) {
      const today = dayOf(clock())
      const registers = await readRegisters(db)
      const count = await agreementsCount(db)
      // What can be had and what is in force depend on the day: a new one reads all anew.
      const anew = today !== day || count !== recorded
      const known = anew
        ? new Map((await latestAgreements(db, today)).map((row) => [row.agreementId, row]))
        : agreements
      const places = enclavesOf(parks, [...known.values()], today)
      const byPark = new Map(registers.map((register) => [register.parkId, register]))
      let next = anew ? buildSitingIndex({ parks: [], carriers: [], weights, distance }) : index
      const seen = new Map(anew ? [] : revisions)
      for (const park of parks) {
        const register = byPark.get(park.id)
        if (!anew && seen.get(park.id) === (register?.revision ?? 0)) continue
        const carriers = register === undefined ? [] : (await offeredCarriers(db, park.id)).map(siting(today))
        for (const place of [park, ...(places.get(park.id) ?? [])])
          next = withPark(next, told(place, register), carriers)
        seen.set(park.id, register?.revision ?? 0)
      }
      // Questions run beside each other: whoever finishes last leaves a whole picture, at worst one to be read again.
      ;[day, recorded, agreements, revisions, index] = [today, count, known, seen, next]
      return { index: next, agreements: known, reverseEnclaves: reverseEnclavesOf([...known.values()], today) }
    },
  }
}

function told<Place extends { carriersComplete: boolean }>(place: Place, register: ParkRegister | undefined): Place {
  return { ...place, carriersComplete: register?.carriersComplete ?? false }
}

function siting(today: string) {
  return (carrier: Carrier): SitingCarrier => ({
    id: carrier.carrierId,
    parkId: carrier.parkId,
    kind: carrier.kind,
    free: fromHundredths(freeOn(carrier, today)),
    chains: carrier.chains,
    facts: carrier.facts,
    rentFenPerSquareMetreMonth: carrier.rentFen,
  })
}
