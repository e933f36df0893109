import { celEnv, parse, plan } from '@bufbuild/cel'
import { celDialect } from './cel-js.ts'
import type { Engine } from './engine.ts'
import { expressionOf } from './expression.ts'
import { flatLead } from './flat-lead.ts'
import { plainOf } from './literal.ts'

/** @bufbuild/cel: every clause planned once, evaluated one after another. */
export const celEs: Engine = {
  name: '@bufbuild/cel',
  build(clauses, vocabulary) {
    const environment = celEnv()
    const programs = Array.from(clauses, ({ conditions }) =>
      plan(environment, parse(expressionOf(plainOf(conditions, vocabulary), celDialect))),
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
