import type { ConditionNode } from '@lianqiao/contracts/console-api'

/** A condition without NOT: what stands under one says itself "not …", so that only AND and OR remain to be drawn. */
export type SpokenNode = {
  op: 'all' | 'any' | 'atom'
  truth: ConditionNode['truth']
  atom: number | null
  parts: SpokenNode[]
}

const flipped = { true: 'false', false: 'true', unknown: 'unknown', '': '' } as const

/** By De Morgan: not all of them is one of them not, not one of them is all of them not. An atom is said negated already. */
export function spokenTree(node: ConditionNode, negated = false): SpokenNode {
  if (node.op === 'not') return spokenTree(node.parts[0]!, !negated)
  const truth = negated ? flipped[node.truth] : node.truth
  if (node.op === 'atom') return { op: 'atom', truth, atom: node.atom, parts: [] }
  const op = negated ? (node.op === 'all' ? 'any' : 'all') : node.op
  return { op, truth, atom: null, parts: node.parts.map((part) => spokenTree(part, negated)) }
}
