import { type AgreementFrame, agreementFromPattern, checkAgreement } from '@lianqiao/enclaves'
import { type Fault, fault } from '../faults.ts'
import { type CrossCheck, repeated } from './rule.ts'

const file = 'rules/agreement-patterns.json'
const home = '430500'
const names = { zhHans: '样', zhHant: '樣', en: 'sample' }

/** Parties, place and time for a pattern to be checked with; every role is filled. */
const frame: AgreementFrame = {
  id: 'sample',
  version: 1,
  effectiveFrom: '2026-01-01',
  kind: 'enclave',
  name: names,
  parties: [
    { id: 'origin', name: names, role: 'origin', divisionCode: '441900' },
    { id: 'host', name: names, role: 'host', divisionCode: home },
    { id: 'operator', name: names, role: 'operator', divisionCode: null },
  ],
  term: { from: '2026-01-01', to: '2035-12-31' },
  originCodes: ['441900'],
  chains: null,
  boundaries: [{ parkId: 'P01', divisionCode: home, areaMu: null }],
  principal: 1,
}

/** Each pattern makes an agreement that adds up, and speaks of cases that exist. */
const patterns: CrossCheck = {
  reads: ['agreementPatterns', 'enclaves'],
  check: ({ agreementPatterns: { rows }, enclaves: { cases } }) => [
    ...repeated(rows.map(({ id }) => id)).map((id) => fault(file, id, '', `${id} 重复`, `${id} appears twice`)),
    ...rows.flatMap((pattern): Fault[] => {
      const draft = agreementFromPattern(pattern, frame)
      if ('refused' in draft) throw new Error(`the frame lacks what ${pattern.id} needs: ${draft.refused}`)
      return checkAgreement(draft, { homeCode: home, chains: [] }).map(({ pointer, text }) =>
        fault(file, pattern.id, pointer, text.zhHans, text.en),
      )
    }),
    ...rows.flatMap(({ id, cases: named }) =>
      named
        .filter((one) => !cases.some((known) => known.id === one))
        .map((one) => fault(file, id, '/cases', `没有案例 ${one}`, `there is no case ${one}`)),
    ),
  ],
}

const retention: CrossCheck = {
  reads: ['taxRetention'],
  check: ({ taxRetention: { rows } }) =>
    repeated(rows.map(({ id }) => id)).map((id) =>
      fault('rules/tax-retention.json', id, '', `${id} 重复`, `${id} appears twice`),
    ),
}

export const agreementChecks = [patterns, retention]
