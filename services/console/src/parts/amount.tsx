import type { AmountRange } from '@lianqiao/contracts/console-api'
import { amountExact, moneyRange } from '../format/money.ts'
import { useWords } from '../i18n/use-words.ts'

/** An amount as people say it; all its digits on hover. */
export function Amount({ range, className = '' }: { range: AmountRange; className?: string }) {
  const { language } = useWords()
  return (
    <span className={`money ${className}`} title={amountExact(range, language)}>
      {moneyRange(range, language)}
    </span>
  )
}
