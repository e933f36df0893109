import type { FactDefinition } from '@lianqiao/matching'
import type { Requirement } from './requirement.ts'
import { requirements } from './requirements.ts'

/** Facts that the standard catalogue of @lianqiao/matching has already. */
const standard = ['landMu', 'workshopSquareMetres']

/** The facts of a lead that only siting asks for, in the catalogue's form: whoever loads the catalogue appends them. */
export const leadFacts: readonly FactDefinition[] = [
  ...requirements.filter(({ leadFact }) => !standard.includes(leadFact)).map(ofRequirement),
  {
    name: 'researchElsewhere',
    type: 'boolean',
    label: { zhHans: '研发不随生产迁移', zhHant: '研發不隨生產遷移', en: 'research stays away from production' },
    question: {
      zhHans: '研发是否留在外地(如大湾区)?',
      zhHant: '研發是否留在外地(如大灣區)?',
      en: 'Does research stay elsewhere, as in the Bay Area?',
    },
  },
  {
    name: 'researchRegion',
    type: 'region',
    label: { zhHans: '研发所在地', zhHant: '研發所在地', en: 'place of research' },
    question: { zhHans: '研发设在哪里?', zhHant: '研發設在哪裏?', en: 'Where is research to be?' },
  },
  {
    name: 'researchSeats',
    type: 'number',
    unit: 'count',
    decimals: 0,
    label: { zhHans: '研发工位', zhHant: '研發工位', en: 'seats for research' },
    question: { zhHans: '研发需要多少工位?', zhHant: '研發需要多少工位?', en: 'How many seats does research need?' },
  },
]

function ofRequirement({ leadFact: name, label, askLead: question, unit, steps }: Requirement): FactDefinition {
  if (steps === undefined) return { name, label, question, type: 'number', unit: unit.zhHans, decimals: 4 }
  if (steps.some(({ value }) => typeof value === 'boolean')) return { name, label, question, type: 'boolean' }
  const values = steps.map(({ value, label, aliases }) => ({ code: String(value), label, ...(aliases && { aliases }) }))
  return { name, label, question, type: 'enum', values }
}
