import type { Formula as Typed } from '@lianqiao/matching'
import { quantityText } from '../../format/quantity.ts'
import { factName } from '../../i18n/facts.ts'
import { useWords } from '../../i18n/use-words.ts'
import { formulaWords } from './formula-words.ts'

/** How the benefit is computed, with nothing filled in. */
export function Formula({ formula }: { formula: Typed }) {
  const { t, language } = useWords()
  const text = formulaWords(formula, {
    say: (template, blanks) => t(`policy.formula.${template}`, { ...blanks }),
    fact: (name) => factName(name, language),
    quantity: (typed) => quantityText(typed, language),
  })
  return <p className="formula">{text}</p>
}
