import type { Words } from '../words.ts'
import type { library as source } from '../zh-hans/library.ts'

export const library: Words<typeof source> = {
  library: {
    title: 'Policy library',
    search: 'Policy, clause, document number or text',
    count: '{{n}} clauses',
    filters: 'Filter the clauses',
    by: {
      level: 'Level',
      area: 'Area',
      assurance: 'Assurance',
      kind: 'Kind',
      standing: 'In force',
      day: 'In force on',
    },
    any: {
      level: 'Any level',
      area: 'Any area',
      assurance: 'Any assurance',
      kind: 'Any kind',
      standing: 'In force or not',
    },
    standing: {
      inForce: 'In force',
      notYetOpen: 'Not in force yet',
      expired: 'Expired',
      unknown: 'Force not known',
    },
    warning:
      'Clauses marked unverified, historical, draft or “force not known” must not be promised to an enterprise as policy in force.',
    empty: 'No policy found',
    emptyText: 'Try another word or fewer filters.',
    noClause: 'No such clause',
    noClauseText: 'Its id or version may be wrong.',
    serves: 'serves {{n}} open leads now',
    version: 'version {{n}}',
    isWithdrawn: 'This clause is withdrawn and no longer matched',
    isOlder: 'This is version {{n}}, not the latest',
    toLatest: 'Show the latest',
    thisVersion: 'shown here',
    text: 'The document’s text',
    textHint: 'Marked: what the conditions stand on. Point at a condition to see its words.',
    noText: 'No text was excerpted.',
    surveyed: 'State noted when excerpted',
    noBenefit: 'It gives an enterprise nothing.',
    notes: 'What was not typed, and why',
    stacking: 'Not to be had together',
    mode: {
      exclusive: 'Only one of:',
      'best-of': 'Only the highest of:',
      'capped-sum': 'Together up to a cap:',
      sequential: 'One after another:',
    },
    excludes: 'Not together with:',
    history: 'Versions',
    change: {
      published: 'published',
      withdrawn: 'withdrawn',
    },
    publishedBy: 'by {{who}}',
    author: {
      'reference-data': 'the platform’s reference data',
    },
  },
}
