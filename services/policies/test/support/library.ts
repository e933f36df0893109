import type { Clause } from '@lianqiao/matching'
import { loadReferenceData } from '@lianqiao/reference-data'
import type { Snapshot } from '../../src/domain/snapshot.ts'
import { snapshotOf } from '../../src/domain/snapshot.ts'

export const reference = await loadReferenceData()
export const { vocabulary } = reference.policies

/** The library as it came, in memory. */
export const library: Snapshot = snapshotOf(
  [
    ...reference.policies.stacking.map((document) => ({
      ...entryOf(document.id),
      subject: 'group' as const,
      document,
    })),
    ...reference.policies.clauses.map((document) => ({
      ...entryOf(document.id),
      subject: 'clause' as const,
      document,
    })),
  ],
  1,
  vocabulary,
)

function entryOf(id: string) {
  return { entry: 1, id, version: 1 }
}

/** A verified clause that serves a project of one chain in Shaoyang with 100万元, as a policy officer writes it. */
export function writtenClause(change: Partial<Clause> = {}): Clause {
  return {
    id: 'SY-2026-01',
    policy: {
      title: '邵阳市支持打火机产业若干措施',
      documentNumber: '市政办发〔2026〕1号',
      issuer: '邵阳市人民政府办公室',
      level: '市',
      area: '湖南省邵阳市',
      issued: '2026-01-05',
      source: 'https://example.com/2026-1',
    },
    title: { zhHans: '搬迁奖励', zhHant: '搬遷獎勵', en: 'Reward for moving' },
    kind: 'benefit',
    assurance: 'verified',
    inForce: { from: '2026-01-05', until: 'open' },
    fairCompetition: { state: 'passed', ground: '市公平竞争审查 2026-3' },
    conditions: {
      all: [
        { fact: 'projectRegion', under: ['430500'] },
        { fact: 'chain', in: ['fashion-goods'] },
      ],
    },
    benefit: { form: 'cash', formula: '100万元' },
    span: '对新迁入的打火机企业,给予100万元一次性奖励。',
    ...change,
  }
}
