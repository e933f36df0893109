import { liesWithin } from '@lianqiao/places'
import type { CooperationAgreement } from './agreement.ts'

/**
 * The party that receives the money of a project in a park: tax is paid where the taxpayer is registered (税收属地征管),
 * so the host there. Null where no host is, or several are.
 */
export function holderOf({ boundaries, parties }: CooperationAgreement, parkId: string): string | null {
  const place = boundaries.find((boundary) => boundary.parkId === parkId)?.divisionCode
  if (place === undefined) return null
  const hosts = parties.filter(
    ({ role, divisionCode }) => role === 'host' && divisionCode !== null && liesWithin(place, divisionCode),
  )
  return hosts.length === 1 ? (hosts[0]?.id ?? null) : null
}
