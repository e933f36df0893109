/** What is read of vitest's JSON report. */
export interface Report {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string }[]
  }[]
}

export interface Counts {
  passed: number
  failed: number
  skipped: number
  /** File to number of its skipped tests. */
  skippedIn: Map<string, number>
}

/**
 * Counts tests. A file that could not even be loaded has none, so it counts as one failure; so does a run that ended
 * badly though every test passed (an unhandled error, a crash before the report).
 */
export function countTests(report: Report | undefined, exitCode: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, skippedIn: new Map() }
  for (const file of report?.testResults ?? []) {
    const by = (...statuses: string[]) => file.assertionResults.filter(({ status }) => statuses.includes(status)).length
    const failed = by('failed')
    const skipped = by('skipped', 'pending', 'todo', 'disabled')
    counts.passed += by('passed')
    counts.failed += failed === 0 && file.status === 'failed' ? 1 : failed
    counts.skipped += skipped
    if (skipped > 0) counts.skippedIn.set(file.name, skipped)
  }
  if (counts.failed === 0 && exitCode !== 0) counts.failed = 1
  return counts
}

/** The line a run ends with. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
