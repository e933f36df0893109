import {
  type Requirement,
  requirements,
  type SitingCarrier,
  type SitingLead,
  type SitingVerdict,
  type SitingWorld,
} from '@lianqiao/siting'

type Need = { requirement: Requirement; need: number | null }

const figure = (value: unknown, { steps }: Requirement): number | null => {
  if (value === null || value === undefined) return null
  return steps === undefined ? Math.round((value as number) * 10_000) : steps.findIndex((step) => step.value === value)
}

/**
 * The rival: what one would write without an index. Every carrier is looked at for every lead; the answer is only the
 * verdict of each park, without score, reasons or carriers.
 */
export function scan(lead: SitingLead, { parks, carriers }: SitingWorld): Map<string, SitingVerdict> {
  const needs = requirements.map((requirement): Need => {
    return { requirement, need: figure((lead.needs as Record<string, unknown>)[requirement.leadFact], requirement) }
  })
  const areas = new Map(
    needs.filter(({ requirement }) => requirement.how === 'area').map((one) => [one.requirement.kinds[0], one.need]),
  )
  const held = new Map(
    parks.map((park) => [park.id, needs.map(() => ({ least: 0, most: 0, told: park.carriersComplete }))]),
  )
  const best = new Map(parks.map((park) => [park.id, new Map<string, { least: number; told: boolean }>()]))
  for (const carrier of carriers) add(carrier, lead, needs, areas, held.get(carrier.parkId)!, best.get(carrier.parkId)!)
  return new Map(
    parks.map((park) => {
      let unknown = lead.chainId === null
      let failed = lead.chainId !== null && !park.chains.includes(lead.chainId)
      needs.forEach(({ requirement, need }, at) => {
        const { kinds, how, id } = requirement
        if (how === 'quality') {
          for (const kind of kinds) {
            const used = areas.get(kind)
            if (used === 0 || need === 0) continue
            const { least, told } = best.get(park.id)!.get(`${id}/${kind}`) ?? { least: 0, told: true }
            if (need === null || used === null || (least < need && !(told && park.carriersComplete))) unknown = true
            else if (least < need) failed = true
          }
          return
        }
        const { least, most, told } = held.get(park.id)![at]!
        if (need === 0) return
        if (need === null) unknown = true
        else if (least < need) {
          if (told && most < need) failed = true
          else unknown = true
        }
      })
      return [park.id, failed ? 'does-not-fit' : unknown ? 'unknown' : 'fits']
    }),
  )
}

function add(
  carrier: SitingCarrier,
  lead: SitingLead,
  needs: readonly Need[],
  areas: ReadonlyMap<string | undefined, number | null>,
  sums: { least: number; most: number; told: boolean }[],
  best: Map<string, { least: number; told: boolean }>,
): void {
  const facts = carrier.facts as Record<string, unknown>
  let certain = true
  let possible = carrier.chains === null || lead.chainId === null || carrier.chains.includes(lead.chainId)
  for (const { requirement, need } of needs) {
    if (requirement.how !== 'quality' || !requirement.kinds.includes(carrier.kind)) continue
    const has = figure(facts[requirement.carrierFact], requirement)
    const key = `${requirement.id}/${carrier.kind}`
    const known = best.get(key) ?? { least: 0, told: true }
    best.set(key, { least: Math.max(known.least, has ?? 0), told: known.told && has !== null })
    if (need === null || need === 0) continue
    if (has === null) certain = false
    else if (has < need) possible = false
  }
  if (!possible) return
  needs.forEach(({ requirement }, at) => {
    if (requirement.how === 'quality' || !requirement.kinds.includes(carrier.kind)) return
    if (requirement.how === 'supply' && areas.get(carrier.kind) === 0) return
    const has = figure(requirement.how === 'area' ? carrier.free : facts[requirement.carrierFact], requirement)
    const sum = sums[at]!
    if (has === null) sum.told = false
    else {
      sum.most += has
      if (certain) sum.least += has
    }
  })
}
