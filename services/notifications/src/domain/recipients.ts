import type { Assignee } from '@lianqiao/contracts/leads'

export type Officer = { officerId: string; bureauId: string }

/** One notification to make: somebody in a bureau, or nobody where the bureau has no officer. */
export type Recipient = { bureauId: string; part: string; officerId: string | null }

/**
 * Who is told of an assignment: each active officer of each bureau, once, in the most responsible part. A desk's mail
 * goes to the bureau it is part of. A bureau without officers is kept as a recipient without a name, so that the
 * ledger shows that nobody was told.
 */
export function recipientsOf(
  assignees: readonly Assignee[],
  officers: readonly Officer[],
  staffedBy: (bureauId: string) => readonly string[],
): Recipient[] {
  const told = new Set<string>()
  return assignees.flatMap(({ bureauId, part }): Recipient[] => {
    const staff = officers.filter((officer) => staffedBy(bureauId).includes(officer.bureauId))
    if (staff.length === 0) return [{ bureauId, part, officerId: null }]
    return staff
      .filter(({ officerId }) => !told.has(officerId) && told.add(officerId))
      .map(({ officerId }) => ({ bureauId, part, officerId }))
  })
}
