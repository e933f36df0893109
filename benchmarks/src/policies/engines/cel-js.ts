import { Environment } from '@marcbachmann/cel-js'
import type { Engine } from './engine.ts'
import { expressionOf } from './expression.ts'
import { flatLead } from './flat-lead.ts'
import { plainOf } from './literal.ts'

export const celDialect = {
  and: '&&',
  or: '||',
  not: (inner: string) => `!(${inner})`,
  number: (value: number) => `${value}.0`,
  null: 'null',
}

/** @marcbachmann/cel-js: every clause parsed once, evaluated one after another. */
export const celJs: Engine = {
  name: '@marcbachmann/cel-js',
  build(clauses, vocabulary) {
    const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false })
    const programs = Array.from(clauses, ({ conditions }) =>
      environment.parse(expressionOf(plainOf(conditions, vocabulary), celDialect)),
    )
    return {
      prepare: (profile) => flatLead(profile, vocabulary),
      match(lead) {
        const found: number[] = []
        for (let at = 0; at < programs.length; at++) if (programs[at]!(lead as never) === true) found.push(at)
        return found
      },
      places: (found) => found as number[],
    }
  },
}
