const known: Record<string, string> = {
  'equipment-manufacturing': '#1f5fa8',
  'display-materials': '#6a4bb8',
  'smart-home': '#0b7a75',
  'circular-economy': '#3b7a1e',
  'chinese-medicine': '#9a4a1f',
  'fashion-goods': '#b0307a',
  internet: '#7d6200',
}

const others = ['#4a5d8f', '#8a3b52', '#2f7058', '#74508c', '#7a5a2b']

export const noChainColour = '#5b6775'

/**
 * A chain's colour, the same wherever it is shown; readable as text on white (4.5:1). A chain that a later list adds
 * gets one of the spare colours, by its id.
 */
export function chainColour(chainId: string | null): string {
  if (!chainId) return noChainColour
  const sum = [...chainId].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return known[chainId] ?? others[sum % others.length]!
}
