import type { AgreementProblem } from '@lianqiao/contracts/console-api'
import type { AgreementDraft } from './draft.ts'

/** What each part of the form is given. */
export type SectionProps = {
  draft: AgreementDraft
  problems: AgreementProblem[]
  onChange(part: Partial<AgreementDraft>): void
}
