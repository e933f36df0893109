import { Input, InputNumber, Segmented, Select } from 'antd'
import { languageNames, languages } from '../../i18n/languages.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChainsSelect } from '../../parts/chains-select.tsx'
import { Field } from '../../parts/field.tsx'
import { Section } from '../../parts/section.tsx'
import { Problems } from './problems.tsx'
import type { SectionProps } from './section-props.ts'

const kinds = ['enclave', 'reverse-enclave'] as const
const modes = ['built-jointly', 'managed-jointly', 'leased'] as const

/** What it is called, what kind, how it is run, and how long. */
export function StandingFields({ draft, problems, onChange }: SectionProps) {
  const { t } = useWords()
  return (
    <Section id="standing" title={t('agreement.standing')}>
      <div className="fields">
        <Field label={t('agreement.kindLabel')}>
          {({ id }) => (
            <Segmented
              id={id}
              value={draft.kind}
              onChange={(kind: (typeof kinds)[number]) => onChange({ kind })}
              options={kinds.map((value) => ({ value, label: t(`agreement.kind.${value}`) }))}
            />
          )}
        </Field>
        {languages.map((one) => (
          <Field key={one} label={`${t('agreement.name')} · ${languageNames[one].long}`}>
            {(control) => (
              <Input
                {...control}
                value={draft.name[one]}
                onChange={({ target }) => onChange({ name: { ...draft.name, [one]: target.value } })}
              />
            )}
          </Field>
        ))}
        <Field label={t('agreement.modeLabel')} hint={t(`agreement.modeHint.${draft.mode}`)}>
          {({ id }) => (
            <Select
              id={id}
              className="wide"
              value={draft.mode}
              onChange={(mode) => onChange({ mode })}
              options={modes.map((value) => ({ value, label: t(`agreement.mode.${value}`) }))}
            />
          )}
        </Field>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`agreement.termEnd.${end}`)}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={draft.term[end]}
                onChange={({ target }) => onChange({ term: { ...draft.term, [end]: target.value } })}
              />
            )}
          </Field>
        ))}
        <Field label={t('agreement.effective')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={draft.effectiveFrom}
              onChange={({ target }) => onChange({ effectiveFrom: target.value })}
            />
          )}
        </Field>
        <Field label={t('agreement.chains')} hint={t('agreement.chainsHint')}>
          {({ id }) => <ChainsSelect id={id} value={draft.chains} onChange={(chains) => onChange({ chains })} />}
        </Field>
        <Field label={t('agreement.source')}>
          {(control) => (
            <Input {...control} value={draft.source} onChange={({ target }) => onChange({ source: target.value })} />
          )}
        </Field>
        {draft.kind === 'reverse-enclave' && (
          <>
            <Field label={t('agreement.seatPlace')}>
              {(control) => (
                <Input
                  {...control}
                  value={draft.seatPlace}
                  onChange={({ target }) => onChange({ seatPlace: target.value })}
                />
              )}
            </Field>
            <Field label={t('agreement.freeSeats')} hint={t('agreement.freeSeatsHint')}>
              {(control) => (
                <InputNumber
                  {...control}
                  className="wide"
                  min={0}
                  precision={0}
                  value={draft.freeSeats}
                  onChange={(freeSeats) => onChange({ freeSeats })}
                />
              )}
            </Field>
          </>
        )}
      </div>
      <Problems
        problems={problems}
        at={[
          '/name',
          '/kind',
          '/mode',
          '/term',
          '/effectiveFrom',
          '/chains',
          '/source',
          '/seatPlace',
          '/freeSeats',
          '/version',
        ]}
      />
    </Section>
  )
}
