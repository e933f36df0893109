import type { HazardClass } from '../world/figures.ts'
import type { SitingNeeds, SitingResearch } from './lead.ts'
import type { Requirement } from './requirement.ts'
import { requirements } from './requirements.ts'

type Facts = Readonly<Record<string, unknown>>

/** Of a lead's facts those that siting asks for; what is missing or is no such value stays unknown. */
export function readNeeds(facts: Facts): SitingNeeds {
  return Object.fromEntries(
    requirements.map((requirement) => [requirement.leadFact, readNeed(facts[requirement.leadFact], requirement)]),
  )
}

/** Where research is to be; null while nobody has said whether it stays away from production. */
export function readResearch({ researchElsewhere, researchRegion, researchSeats }: Facts): SitingResearch | null {
  if (researchElsewhere === false) return { elsewhere: false }
  if (researchElsewhere !== true) return null
  return {
    elsewhere: true,
    regionCode: typeof researchRegion === 'string' && researchRegion !== '' ? researchRegion : null,
    seats: readFigure(researchSeats),
  }
}

function readNeed(value: unknown, { steps }: Requirement): number | boolean | HazardClass | null {
  if (steps === undefined) return readFigure(value)
  const step = steps.find((one) => one.value === value || named(value, one.label.zhHans, one.aliases))
  return (step?.value ?? null) as boolean | HazardClass | null
}

const named = (value: unknown, label: string, aliases: readonly string[] = []) =>
  typeof value === 'string' && [label, ...aliases].includes(value)

/** A profile carries a figure as a number or as decimal text. */
function readFigure(value: unknown): number | null {
  const figure = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value
  return typeof figure === 'number' && Number.isFinite(figure) && figure >= 0 ? figure : null
}
