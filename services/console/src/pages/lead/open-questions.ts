import type { ClauseResult } from '@lianqiao/contracts/console-api'

/** The questions of clauses that need information, each once, those that settle most clauses first. */
export function openQuestions(clauses: ClauseResult[]): { question: string; clauses: number }[] {
  const counts = new Map<string, number>()
  for (const clause of clauses) {
    if (clause.status !== 'needsInfo') continue
    const asked = new Set(
      clause.atoms.flatMap(({ verdict, question }) => (verdict === 'unknown' && question ? [question] : [])),
    )
    for (const question of asked) counts.set(question, (counts.get(question) ?? 0) + 1)
  }
  return [...counts].map(([question, count]) => ({ question, clauses: count })).sort((a, b) => b.clauses - a.clauses)
}
