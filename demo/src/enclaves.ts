import type { Agreement, AgreementContent, LeadDetail, Names } from '@lianqiao/contracts/console-api'
import type { Api } from './api.ts'
import type { Console } from './console.ts'
import type { LeadRow } from './leads-file.ts'
import { follow } from './run.ts'

const names = (text: string): Names => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })
const years = { from: 1, to: null }

/** Made up for the demo, and named so: nobody has agreed them. */
const common: Pick<AgreementContent, 'effectiveFrom' | 'term' | 'chains' | 'costs' | 'yearsFrom' | 'source'> = {
  effectiveFrom: '2026-01-01',
  term: { from: '2026-01-01', to: '2045-12-31' },
  chains: null,
  costs: [],
  yearsFrom: 'term',
  source: 'npm run demo',
}

const enclave: AgreementContent = {
  ...common,
  kind: 'enclave',
  mode: 'managed-jointly',
  name: names('演示协议:甬邵产业飞地 (demo)'),
  parties: [
    { id: 'ningbo', name: names('宁波市'), role: 'origin', divisionCode: '330200' },
    { id: 'shaodong', name: names('邵东市'), role: 'host', divisionCode: '430582' },
  ],
  originCodes: ['330200'],
  boundaries: [{ parkId: 'P02', divisionCode: '430582', areaMu: 500 }],
  managedBy: ['ningbo', 'shaodong'],
  shares: [
    {
      kind: 'tax',
      years,
      attribution: {
        how: 'split',
        parts: [
          { party: 'ningbo', basisPoints: 4_000 },
          { party: 'shaodong', basisPoints: 6_000 },
        ],
      },
    },
  ],
  seatPlace: '',
  freeSeats: null,
}

const reverseEnclave: AgreementContent = {
  ...common,
  kind: 'reverse-enclave',
  name: names('演示协议:邵阳(深圳)反向飞地 (demo)'),
  parties: [
    { id: 'shaoyang', name: names('邵阳市'), role: 'origin', divisionCode: '430500' },
    { id: 'nanshan', name: names('深圳市南山区'), role: 'host', divisionCode: '440305' },
  ],
  mode: 'leased',
  originCodes: ['440000', '810000', '820000'],
  boundaries: [{ parkId: 'shenzhen-nanshan', divisionCode: '440305', areaMu: null }],
  managedBy: ['shaoyang'],
  shares: [{ kind: 'tax', years, attribution: { how: 'sole', parts: [{ party: 'shaoyang', basisPoints: 10_000 }] } }],
  seatPlace: '深圳市南山区',
  freeSeats: 40,
}

const leads: LeadRow[] = [
  {
    id: 'E1',
    name: '宁波甬明打火机制造有限公司',
    originCode: '330200',
    text: '防风打火机、点火枪制造,拟整体搬迁',
    facts: { landMu: 25 },
  },
  {
    id: 'E2',
    name: '港盈光學玻璃(香港)有限公司',
    originCode: '810000',
    text: '手機蓋板玻璃、車載顯示玻璃的切割、熱彎和鍍膜;研發留在香港,生產外遷',
    facts: { landMu: 40, researchElsewhere: true, researchRegion: '810000', researchSeats: 12 },
  },
]

/** A lead whose origin has an agreement, and one that leaves its research in Hong Kong: what each is proposed. */
export async function showEnclaves(api: Api, city: Console, print: (block: string) => void): Promise<void> {
  const { items } = await city.get<{ items: Agreement[] }>('/agreements')
  for (const content of [enclave, reverseEnclave])
    if (!items.some((agreement) => agreement.content.name['zh-Hans'] === content.name['zh-Hans']))
      await city.post('/agreements', content)
  for (const row of leads) {
    const { lead } = await follow(row, api)
    if (lead !== null) print(blockOf(row, await city.get<LeadDetail>(`/leads/${lead.id}`)))
  }
}

function blockOf(row: LeadRow, { parks, pairs }: LeadDetail): string {
  const lines = [`${row.id}  ${row.name}`]
  for (const { name, verdict, score, open, enclave: by } of (parks ?? []).slice(0, 3)) {
    const share = by?.originTaxBp ? `,飞出地分税 ${by.originTaxBp / 100} %` : ''
    const note = by === null ? '' : ` · 飞地 enclave:${by.title}${share}`
    lines.push(`  园区 park        ${name} · ${verdict} · ${score} 分${open > 0 ? `(待定 open ${open})` : ''}${note}`)
  }
  for (const { seatName, seatPlace, parkName, verdict } of pairs.slice(0, 1))
    lines.push(`  配对 pair        研发 ${seatPlace}(${seatName})+ 生产 ${parkName} · ${verdict}`)
  return `${lines.join('\n')}\n`
}
