import type { EvidenceRef, NeededEvidence } from '@lianqiao/contracts/console-api'
import { Input, Select } from 'antd'
import { type Fault, faultText } from '../../../api/faults.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Field } from '../../../parts/field.tsx'

type Props = {
  needed: NeededEvidence[]
  evidence: EvidenceRef[]
  faults: Fault[]
  onChange(evidence: EvidenceRef[]): void
}

/** A blank reference for each document that is needed, of the first kind that will do. */
export const blankEvidence = (needed: NeededEvidence[]): EvidenceRef[] =>
  needed.map(([first]) => ({ kind: first?.kind ?? '', title: '', reference: '', issuedOn: '' }))

/** For each document that is needed its kind, title, number and date; what is wrong stands at its field. */
export function EvidenceFields({ needed, evidence, faults, onChange }: Props) {
  const { t, language } = useWords()
  const change = (at: number, part: Partial<EvidenceRef>) =>
    onChange(evidence.map((one, i) => (i === at ? { ...one, ...part } : one)))
  const fault = (at: number, field: string) => faultText(faults, `/evidence/${at}/${field}`)
  return needed.map((anyOf, at) => {
    const { kind = '', title = '', reference = '', issuedOn = '' } = evidence[at] ?? {}
    const chosen = anyOf.find((one) => one.kind === kind)?.label[language] ?? ''
    return (
      <fieldset key={anyOf.map((one) => one.kind).join()} className="evidence-fields">
        <legend>{anyOf.length === 1 ? chosen : t('project.oneOf')}</legend>
        <div className="fields">
          {anyOf.length > 1 && (
            <Field label={t('project.evidenceKind')} fault={fault(at, 'kind')}>
              {({ id }) => (
                <Select
                  id={id}
                  className="wide"
                  value={kind}
                  onChange={(value) => change(at, { kind: value })}
                  options={anyOf.map((one) => ({ value: one.kind, label: one.label[language] }))}
                />
              )}
            </Field>
          )}
          <Field label={t('project.evidenceTitle')} fault={fault(at, 'title')}>
            {(control) => (
              <Input {...control} value={title} onChange={({ target }) => change(at, { title: target.value })} />
            )}
          </Field>
          <Field label={t('project.evidenceReference')} fault={fault(at, 'reference')}>
            {(control) => (
              <Input
                {...control}
                value={reference}
                onChange={({ target }) => change(at, { reference: target.value })}
              />
            )}
          </Field>
          <Field label={t('project.evidenceDay')} fault={fault(at, 'issuedOn')}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={issuedOn}
                onChange={({ target }) => change(at, { issuedOn: target.value })}
              />
            )}
          </Field>
        </div>
      </fieldset>
    )
  })
}
