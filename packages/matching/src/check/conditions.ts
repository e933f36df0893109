import { CONDITION_NODE_LIMIT } from '../condition.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { checkAtom } from './atoms.ts'
import { isObject, type Report } from './problem.ts'

const groupKeys = ['all', 'any', 'not'] as const

/** Nodes of a condition tree, counted without recursion, up to one more than the limit. */
function countNodes(condition: unknown): number {
  const waiting: unknown[] = [condition]
  let count = 0
  while (waiting.length > 0 && count <= CONDITION_NODE_LIMIT) {
    const node = waiting.pop()
    count += 1
    if (!isObject(node)) continue
    for (const key of ['all', 'any']) {
      const parts = node[key]
      if (Array.isArray(parts)) waiting.push(...parts.slice(0, CONDITION_NODE_LIMIT + 1))
    }
    if ('not' in node) waiting.push(node.not)
  }
  return count
}

/** Checks the tree's shape and each atom; says whether it is sound enough to be reasoned about. */
export function checkConditions(condition: unknown, pointer: string, vocabulary: Vocabulary, report: Report): boolean {
  if (countNodes(condition) > CONDITION_NODE_LIMIT) {
    report(
      'too-many-nodes',
      pointer,
      `more than ${CONDITION_NODE_LIMIT} nodes, which is the limit`,
      `节点超过上限 ${CONDITION_NODE_LIMIT} 个`,
    )
    return false
  }
  let sound = true
  walk(condition, pointer, vocabulary, (code, at, message, zh) => {
    sound = false
    report(code, at, message, zh)
  })
  return sound
}

function walk(condition: unknown, pointer: string, vocabulary: Vocabulary, report: Report): void {
  if (!isObject(condition)) {
    report('shape', pointer, 'a condition is expected', '应为条件')
    return
  }
  const keys = groupKeys.filter((key) => key in condition)
  if (keys.length === 0) {
    checkAtom(condition, pointer, vocabulary, report)
    return
  }
  const others = Object.keys(condition).filter((key) => key !== 'note')
  if (others.length > 1) {
    report('shape', pointer, `${others.join(', ')} cannot stand in one node`, `${others.join('、')} 不能写在同一个节点`)
    return
  }
  const key = keys[0]!
  if (key === 'not') {
    walk(condition.not, `${pointer}/not`, vocabulary, report)
    return
  }
  const parts = condition[key]
  if (!Array.isArray(parts)) {
    report('shape', `${pointer}/${key}`, 'a list of conditions is expected', '应为条件的列表')
    return
  }
  for (const [at, part] of parts.entries()) walk(part, `${pointer}/${key}/${at}`, vocabulary, report)
}
