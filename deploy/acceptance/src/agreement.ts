/** A name in the console's three languages. */
const names = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text })

const years = { from: 1, to: null }

/** An enclave in the economic zone of 邵东 for enterprises of one origin: tax 4:6. */
export function enclaveOf(originCode: string, name: string) {
  return {
    kind: 'enclave',
    name: names(name),
    parties: [
      { id: 'origin', name: names('飞出地'), role: 'origin', divisionCode: originCode },
      { id: 'host', name: names('邵东市'), role: 'host', divisionCode: '430582' },
    ],
    mode: 'managed-jointly',
    effectiveFrom: '2026-01-01',
    term: { from: '2026-01-01', to: '2045-12-31' },
    originCodes: [originCode],
    chains: null,
    boundaries: [{ parkId: 'P02', divisionCode: '430582', areaMu: 500 }],
    managedBy: ['origin', 'host'],
    costs: [],
    yearsFrom: 'term',
    shares: [
      {
        kind: 'tax',
        years,
        attribution: {
          how: 'split',
          parts: [
            { party: 'origin', basisPoints: 4_000 },
            { party: 'host', basisPoints: 6_000 },
          ],
        },
      },
    ],
    source: 'worked example of the acceptance suite',
    seatPlace: '',
    freeSeats: null,
  }
}

/** Seats for research in Shenzhen, for enterprises of Guangdong and the two SARs. */
export function reverseEnclave(name: string) {
  return {
    ...enclaveOf('430500', name),
    kind: 'reverse-enclave',
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
}
