import type { Normal } from './literals.ts'
import type { Ternary } from './ternary.ts'

/**
 * A tree as a list in postfix order: a literal (zero or more) puts its value on the stack; `-1 − 2n` takes n values and
 * puts their AND, `-2 − 2n` their OR.
 */
export function programOf(normal: Normal): number[] {
  if (typeof normal === 'number') return [normal]
  const parts = 'and' in normal ? normal.and : normal.or
  return [...parts.flatMap(programOf), ('and' in normal ? -1 : -2) - 2 * parts.length]
}

const stack = new Uint8Array(4_096)

/** Runs `program[from … to)` with the values of literals. */
export function run(program: Int32Array, from: number, to: number, truthOf: (literal: number) => Ternary): Ternary {
  let top = 0
  for (let at = from; at < to; at++) {
    const op = program[at]!
    if (op >= 0) {
      stack[top++] = truthOf(op)
      continue
    }
    const and = op % 2 !== 0
    let result = and ? 2 : 0
    for (let count = and ? (-1 - op) / 2 : (-2 - op) / 2; count > 0; count--) {
      const value = stack[--top]!
      if (and ? value < result : value > result) result = value
    }
    stack[top++] = result
  }
  return stack[0] as Ternary
}
