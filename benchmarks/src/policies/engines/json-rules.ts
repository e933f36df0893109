import { type EngineResult, Engine as RulesEngine } from 'json-rules-engine'
import type { Engine } from './engine.ts'
import { flatLead } from './flat-lead.ts'
import { type Plain, plainOf } from './literal.ts'

/** json-rules-engine: a rule a clause, with operators of our own that let a missing value pass. */
export const jsonRules: Engine = {
  name: 'json-rules-engine',
  build(clauses, vocabulary) {
    const engine = new RulesEngine([], { allowUndefinedFacts: true })
    for (const negated of [false, true]) {
      const add = (name: string, holds: (value: never, wanted: never) => boolean) =>
        engine.addOperator(
          negated ? `not-${name}` : name,
          (value: unknown, wanted: unknown) => value === null || holds(value as never, wanted as never) !== negated,
        )
      add('is', (value, wanted) => value === wanted)
      add('anyOf', (value, wanted: string[]) => wanted.includes(value))
      add('overlaps', (value: string[], wanted: string[]) => wanted.some((one) => value.includes(one)))
      add('between', (value: number, [low, high]: [number, number]) => value >= low && value <= high)
    }
    for (const [at, { conditions }] of [...clauses].entries())
      engine.addRule({
        conditions: { all: [ruleOf(plainOf(conditions, vocabulary))] } as never,
        event: { type: 'match', params: { place: at } },
      })
    return {
      prepare: (profile) => flatLead(profile, vocabulary),
      match: (lead) => engine.run(lead as Record<string, unknown>),
      places: (answer) => (answer as EngineResult).events.map(({ params }) => params!.place as number),
    }
  },
}

function ruleOf(plain: Plain): object {
  if ('test' in plain) {
    const { test, negated } = plain
    const value = 'values' in test ? test.values : 'value' in test ? test.value : [test.low, test.high]
    return { fact: test.fact, operator: negated ? `not-${test.op}` : test.op, value }
  }
  // An empty group is refused by the engine: an AND of nothing holds.
  if ('and' in plain) return { all: plain.and.map(ruleOf) }
  return { any: plain.or.map(ruleOf) }
}
