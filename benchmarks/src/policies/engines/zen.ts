import { ZenEngine } from '@gorules/zen-engine'
import type { Engine } from './engine.ts'
import { expressionOf } from './expression.ts'
import { flatLead } from './flat-lead.ts'
import { plainOf } from './literal.ts'

const dialect = {
  and: 'and',
  or: 'or',
  not: (inner: string) => `not (${inner})`,
  number: (value: number) => String(value),
  null: 'null',
}

/** @gorules/zen-engine: one decision table that collects, a rule a clause. */
export const zen: Engine = {
  name: '@gorules/zen-engine',
  build(clauses, vocabulary) {
    const rules = Array.from(clauses, ({ conditions }, at) => ({
      _id: `r${at}`,
      condition: expressionOf(plainOf(conditions, vocabulary), dialect),
      place: String(at),
    }))
    const table = {
      hitPolicy: 'collect',
      inputs: [{ id: 'condition', name: 'condition', type: 'expression' }],
      outputs: [{ id: 'place', name: 'place', field: 'place', type: 'expression' }],
      rules,
    }
    const node = (id: string, type: string, content: object = {}) => ({
      id,
      type,
      name: id,
      position: { x: 0, y: 0 },
      content,
    })
    const edge = (sourceId: string, targetId: string) => ({
      id: `${sourceId}-${targetId}`,
      type: 'edge',
      sourceId,
      targetId,
    })
    const content = {
      contentType: 'application/vnd.gorules.decision',
      nodes: [node('in', 'inputNode'), node('table', 'decisionTableNode', table), node('out', 'outputNode')],
      edges: [edge('in', 'table'), edge('table', 'out')],
    }
    const decision = new ZenEngine().createDecision(content)
    return {
      prepare: (profile) => flatLead(profile, vocabulary),
      match: (lead) => decision.evaluate(lead),
      places: (answer) => (answer as { result: { place: number }[] }).result.map(({ place }) => place),
    }
  },
}
