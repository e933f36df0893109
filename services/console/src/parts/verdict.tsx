import { Icon } from './icons.tsx'

const signs = {
  met: ['good', 'check'],
  true: ['good', 'check'],
  failed: ['bad', 'cross'],
  false: ['bad', 'cross'],
  unknown: ['waiting', 'question'],
} as const

/** Met, failed or unknown: a sign, a colour and always the word. */
export function Verdict({ verdict, word }: { verdict: keyof typeof signs; word: string }) {
  const [tone, icon] = signs[verdict]
  return (
    <span className={`verdict ${tone}`}>
      <Icon name={icon} size={14} />
      {word}
    </span>
  )
}
