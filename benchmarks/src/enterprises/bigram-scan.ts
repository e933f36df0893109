const LIMIT = 0.5

/** The rival: bigram Jaccard over all names, the baseline of the labelling rules. Answers with the best above a limit. */
export function bigramScan(names: readonly string[]): (name: string) => number | null {
  return (name) => {
    const asked = bigrams(name)
    let best = -1
    let bestScore = LIMIT
    for (let row = 0; row < names.length; row += 1) {
      const score = jaccard(asked, names[row]!)
      if (score > bestScore) [best, bestScore] = [row, score]
    }
    return best < 0 ? null : best
  }
}

function bigrams(text: string): Set<string> {
  const found = new Set<string>()
  for (let i = 0; i + 1 < text.length; i += 1) found.add(text.slice(i, i + 2))
  return found
}

function jaccard(asked: ReadonlySet<string>, name: string): number {
  let shared = 0
  for (let i = 0; i + 1 < name.length; i += 1) if (asked.has(name.slice(i, i + 2))) shared += 1
  return shared / (asked.size + name.length - 1 - shared)
}
