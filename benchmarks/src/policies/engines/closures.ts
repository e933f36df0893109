import type { Engine } from './engine.ts'
import { type FlatLead, flatLead } from './flat-lead.ts'
import { type Plain, plainOf, type Test } from './literal.ts'

type Passes = (lead: FlatLead) => boolean

/** The hand-written scan: a closure a clause, missing values let pass, stopping at the first that fails. */
export const closures: Engine = {
  name: 'closure scan',
  build(clauses, vocabulary) {
    const passes = Array.from(clauses, ({ conditions }) => compile(plainOf(conditions, vocabulary)))
    return {
      prepare: (profile) => flatLead(profile, vocabulary),
      match(lead) {
        const found: number[] = []
        for (let at = 0; at < passes.length; at++) if (passes[at]!(lead as FlatLead)) found.push(at)
        return found
      },
      places: (found) => found as number[],
    }
  },
}

function compile(plain: Plain): Passes {
  if ('test' in plain) return literal(plain.test, plain.negated)
  const parts = ('and' in plain ? plain.and : plain.or).map(compile)
  if ('or' in plain) return (lead) => parts.some((part) => part(lead))
  return (lead) => {
    for (const part of parts) if (!part(lead)) return false
    return true
  }
}

function literal(test: Test, negated: boolean): Passes {
  const { fact } = test
  const holds = predicate(test)
  return (lead) => {
    const value = lead[fact]
    return value === null || holds(value as never) !== negated
  }
}

function predicate(test: Test): (value: never) => boolean {
  switch (test.op) {
    case 'is':
      return (value) => value === test.value
    case 'anyOf':
      return (value) => test.values.includes(value)
    case 'overlaps':
      return (value: string[]) => test.values.some((one) => value.includes(one))
    case 'between':
      return (value: number) => value >= test.low && value <= test.high
  }
}
