import type { RouteKey } from '@lianqiao/contracts/console-api'
import type { StandIns } from '../../support/in-process.ts'
import type { RouteCases } from '../route-case.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const record = { importId: 'I1', parkId: 'P02', fileName: 'plots.csv', format: 'csv', rows: 1, refused: 1 }
const faults = [{ column: 'size', code: 'not-positive', detail: 'more than 0', zh: '应大于 0' }]
const imported: StandIns['carriers'] = {
  importCarriers: async () => ({ import: record }),
  getImport: async () => ({ import: record, rows: [{ row: 2, code: 'K-1', outcome: 'refused', faults }] }),
}
const answer = {
  import: { id: 'I1', format: 'csv' },
  rows: [{ outcome: 'refused', carrierId: null, faults: [{ column: 'size', detail: 'more than 0' }] }],
} satisfies RouteCases<'GET /carrier-imports/:id'>['GET /carrier-imports/:id']['answer']
const exported = async function* () {
  yield { piece: bytes('kind,') }
  yield { piece: bytes('code') }
}

export const fileCases = {
  'POST /parks/:id/carrier-imports': {
    params: { id: 'P02' },
    query: { fileName: 'plots.csv' },
    body: 'kind,code\nland,K-1',
    services: { carriers: imported },
    told: {
      'carriers.importCarriers': [{ parkId: 'P02', fileName: 'plots.csv', piece: bytes('kind,code\nland,K-1') }],
      'carriers.getImport': { importId: 'I1', outcome: 'refused' },
    },
    answer,
  },
  'GET /carrier-imports/:id': {
    params: { id: 'I1' },
    query: { outcome: 'refused' },
    services: { carriers: imported },
    told: { 'carriers.getImport': { importId: 'I1', outcome: 'refused', pageSize: 100 } },
    answer,
  },
  'GET /parks/:id/carriers.csv': {
    params: { id: 'P02' },
    services: { carriers: { exportCarriers: exported } },
    told: { 'carriers.exportCarriers': { parkId: 'P02', format: 'csv' } },
    answer: 'kind,code',
  },
  'GET /parks/:id/carriers.xlsx': {
    params: { id: 'P02' },
    services: { carriers: { exportCarriers: exported } },
    told: { 'carriers.exportCarriers': { parkId: 'P02', format: 'xlsx' } },
    answer: 'kind,code',
  },
} satisfies Partial<RouteCases<RouteKey>>
