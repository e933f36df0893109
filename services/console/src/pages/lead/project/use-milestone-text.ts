import type { Milestone, NeededField, Project } from '@lianqiao/contracts/console-api'
import { useReference } from '../../../api/use-reference.ts'
import { moneyExact, number } from '../../../format/money.ts'
import { quantity } from '../../../format/quantity.ts'
import { useWords } from '../../../i18n/use-words.ts'

/** Says a milestone in the reader's words, by the labels that came with the project. */
export function useMilestoneText({ stages, figures, evidenceKinds }: Project) {
  const { t, language } = useWords()
  const { parkName } = useReference()

  function said({ kind }: NeededField, value: unknown): string {
    if (kind === 'fen') return moneyExact(Number(value), language)
    if (kind === 'count') return number(Number(value), language)
    return kind === 'park' ? parkName(String(value)) : String(value)
  }

  return {
    title({ milestone, figure }: Milestone): string {
      if (milestone === 'figure') return figures.find((one) => one.figure === figure)?.label[language] ?? milestone
      return stages.find(({ stage }) => stage === milestone)?.label[language] ?? milestone
    },
    figures({ milestone, figure, fields }: Milestone): string {
      if (milestone === 'figure') return quantity(Number(fields.amount), figure === 'energy' ? 'kgce' : 'fen', language)
      return (stages.find(({ stage }) => stage === milestone)?.fields ?? [])
        .map((field) => t('project.field', { name: field.label[language], value: said(field, fields[field.field]) }))
        .join(' · ')
    },
    evidenceKind: (kind: string) => evidenceKinds.find((one) => one.kind === kind)?.label[language] ?? kind,
  }
}
