import type { Carrier } from '@lianqiao/contracts/console-api'
import { number } from '../../format/money.ts'
import { useWords } from '../../i18n/use-words.ts'
import { type FactField, factsOf } from './fact-fields.ts'

/** Everything told of a carrier; what was not told is said to be unknown, never zero. */
export function CarrierFactsList({ carrier }: { carrier: Carrier }) {
  const { t, word, language } = useWords()
  const said = ({ fact, unit }: FactField) => {
    const value = carrier.facts[fact]
    if (value === undefined) return <span className="waiting">{t('app.unknown')}</span>
    if (typeof value === 'boolean') return t(value ? 'app.yes' : 'app.no')
    if (typeof value === 'string') return word('carrier.hazard', value)
    return `${number(value, language)} ${unit}`
  }
  return (
    <dl className="facts facts-dense">
      {factsOf(carrier.kind).map((field) => (
        <div key={field.fact}>
          <dt>{word('parkCondition', field.condition)}</dt>
          <dd>{said(field)}</dd>
        </div>
      ))}
    </dl>
  )
}
