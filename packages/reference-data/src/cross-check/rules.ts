import { fault } from '../faults.ts'
import { type CrossCheck, type Files, repeated } from './rule.ts'

/** The rules a service asks for by name; one that is missing would be found only when a lead needs it. */
const required = {
  responseTimes: [
    'acknowledge',
    'assess',
    'assess-with-experts',
    'feedback-to-referrer',
    'progress-report',
    'city-joins-at',
  ],
  firstReport: ['threshold-manufacturing', 'protection', 'renewals-at-most', 'introducers-per-project'],
  records: ['audit-and-network-logs', 'impact-assessments'],
} as const

const paths = {
  responseTimes: 'rules/response-times.json',
  firstReport: 'rules/first-report.json',
  records: 'rules/records.json',
} as const

const complete = (key: keyof typeof required): CrossCheck => ({
  reads: [key],
  check: (files: Files) => {
    const ids = files[key].rows.map(({ id }) => id)
    return [
      ...required[key]
        .filter((id) => !ids.includes(id))
        .map((id) => fault(paths[key], id, '', `缺少规则 ${id}`, `the rule ${id} is missing`)),
      ...repeated(ids).map((id) => fault(paths[key], id, '', `${id} 重复`, `${id} appears twice`)),
    ]
  },
})

/** What a case's parties hold of one share is never more than the whole. */
const cases: CrossCheck = {
  reads: ['enclaves'],
  check: ({ enclaves: { cases: rows } }) =>
    rows
      .filter(({ share }) => (share?.parts ?? []).reduce((sum, { basisPoints }) => sum + basisPoints, 0) > 10_000)
      .map(({ id }) => fault('enclaves.json', id, '', '各方之和超过 100%', 'the parties hold more than 100 %')),
}

const demo: CrossCheck = {
  reads: ['demoLeads', 'nationalDivisions'],
  check: ({ demoLeads, nationalDivisions }) => {
    const known = new Set(nationalDivisions.map(({ code }) => code))
    return demoLeads
      .filter(({ originCode }) => !known.has(originCode))
      .map(({ id, originCode }) =>
        fault('demo-leads.jsonl', id, '', `区划 ${originCode} 不存在`, `the division ${originCode} does not exist`),
      )
  },
}

export const ruleChecks = [complete('responseTimes'), complete('firstReport'), complete('records'), cases, demo]
