import type { Clause } from '@lianqiao/matching'

/** Whether a clause waits for, or did not pass, its fair-competition review on a day: then only officers see it. */
export function isBarred({ fairCompetition: review }: Clause, asOf: string): boolean {
  return (review.state === 'barred' || review.state === 'pending') && asOf >= review.since
}
