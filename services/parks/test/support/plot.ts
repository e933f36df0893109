/** A plot as an officer says it. */
export const plot = (over: object = {}) => ({
  kind: 'land',
  code: '邵东-2026-01',
  name: '智能制造产业园 1 号地块',
  size: 20,
  facts: undefined,
  chains: [],
  availableFrom: '',
  availableUntil: '',
  outline: [],
  note: '',
  ...over,
})
