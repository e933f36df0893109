/**
 * A trie over folded UTF-16 units in one open-addressing table: a step is one hash probe, no objects. The first step,
 * which every character of a text takes, is a look-up by unit.
 */
export type Trie = {
  first: Int32Array
  keys: Float64Array
  nodes: Int32Array
  mask: number
  values: Int32Array
  size: number
}

/** Builds the trie; `terms[k]` ends at a node whose value is k. Equal terms keep the first. */
export function buildTrie(terms: readonly string[]): Trie {
  const units = terms.reduce((sum, term) => sum + term.length, 0)
  let capacity = 1024
  while (capacity < units * 2) capacity *= 2
  const trie: Trie = {
    first: new Int32Array(65536).fill(-1),
    keys: new Float64Array(capacity).fill(-1),
    nodes: new Int32Array(capacity),
    mask: capacity - 1,
    values: new Int32Array(units + 1).fill(-1),
    size: 1,
  }
  terms.forEach((term, value) => {
    let node = 0
    for (let index = 0; index < term.length; index += 1) node = grow(trie, node, term.charCodeAt(index))
    if (trie.values[node] === -1) trie.values[node] = value
  })
  return trie
}

/** The node one unit further, or -1. */
export function step(trie: Trie, node: number, unit: number): number {
  if (node === 0) return trie.first[unit]!
  const key = node * 65536 + unit
  let slot = hash(node, unit) & trie.mask
  for (;;) {
    const found = trie.keys[slot]!
    if (found === key) return trie.nodes[slot]!
    if (found === -1) return -1
    slot = (slot + 1) & trie.mask
  }
}

function grow(trie: Trie, node: number, unit: number): number {
  const existing = step(trie, node, unit)
  if (existing !== -1) return existing
  if (node === 0) {
    trie.first[unit] = trie.size
    trie.size += 1
    return trie.size - 1
  }
  let slot = hash(node, unit) & trie.mask
  while (trie.keys[slot] !== -1) slot = (slot + 1) & trie.mask
  trie.keys[slot] = node * 65536 + unit
  trie.nodes[slot] = trie.size
  trie.size += 1
  return trie.size - 1
}

const hash = (node: number, unit: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
