import type { HazardClass, SitingNeeds } from './lead.ts'
import type { Requirement } from './requirement.ts'
import { requirements } from './requirements.ts'

/** Of a lead's facts those that siting asks for; what is missing or is no such value stays unknown. */
export function readNeeds(facts: Readonly<Record<string, unknown>>): SitingNeeds {
  return Object.fromEntries(
    requirements.map((requirement) => [requirement.leadFact, readNeed(facts[requirement.leadFact], requirement)]),
  )
}

function readNeed(value: unknown, { steps }: Requirement): number | boolean | HazardClass | null {
  if (steps !== undefined) return (steps.find((step) => step.value === value)?.value ?? null) as boolean | HazardClass
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}
