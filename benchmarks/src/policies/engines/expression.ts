import type { Plain, Test } from './literal.ts'

/** How a language writes what the rules need. */
export type Dialect = {
  and: string
  or: string
  not: (inner: string) => string
  number: (value: number) => string
  null: string
}

/** A clause as an expression over the flat lead, missing values let pass. */
export function expressionOf(plain: Plain, dialect: Dialect): string {
  if ('test' in plain) {
    const holds = testText(plain.test, dialect)
    return `(${plain.test.fact} == ${dialect.null} ${dialect.or} ${plain.negated ? dialect.not(holds) : holds})`
  }
  const parts = 'and' in plain ? plain.and : plain.or
  if (parts.length === 0) return 'and' in plain ? 'true' : 'false'
  return `(${parts.map((part) => expressionOf(part, dialect)).join('and' in plain ? ` ${dialect.and} ` : ` ${dialect.or} `)})`
}

const limit = Number.MAX_SAFE_INTEGER

function testText(test: Test, { and, or, number }: Dialect): string {
  const { fact } = test
  switch (test.op) {
    case 'is':
      return `${fact} == ${test.value}`
    case 'anyOf':
      return `(${test.values.map((value) => `${fact} == "${value}"`).join(` ${or} `)})`
    case 'overlaps':
      return `(${test.values.map((value) => `"${value}" in ${fact}`).join(` ${or} `)})`
    case 'between': {
      const low = test.low === -limit ? [] : [`${fact} >= ${number(test.low)}`]
      const high = test.high === limit ? [] : [`${fact} <= ${number(test.high)}`]
      return `(${[...low, ...high].join(` ${and} `)})`
    }
  }
}
