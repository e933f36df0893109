import { AutoComplete, Button, InputNumber, Select } from 'antd'
import { useReference } from '../../api/use-reference.ts'
import { areaUnit } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Field } from '../../parts/field.tsx'
import { Section } from '../../parts/section.tsx'
import { DivisionSelect } from './division-select.tsx'
import type { AgreementDraft } from './draft.ts'
import { Problems } from './problems.tsx'
import type { SectionProps } from './section-props.ts'
import { usePlaceOptions } from './use-place-options.ts'

/** Whose enterprises it covers, and where the enclave lies. */
export function PlaceFields({ draft, problems, onChange }: SectionProps) {
  const { t, language } = useWords()
  const { data: reference } = useReference()
  const placeOptions = usePlaceOptions()
  const change = (at: number, part: Partial<AgreementDraft['boundaries'][number]>) =>
    onChange({ boundaries: draft.boundaries.with(at, { ...draft.boundaries[at]!, ...part }) })
  const choosePark = (at: number, parkId: string) => {
    const park = reference.parks.find(({ id }) => id === parkId)
    change(at, { parkId, ...(park && { divisionCode: park.divisionCode }) })
  }
  return (
    <Section id="place-fields" title={t('agreement.places')}>
      <Field label={t('agreement.origins')} hint={t('agreement.originsHint')}>
        {({ id }) => (
          <Select
            id={id}
            mode="multiple"
            className="wide"
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.originCodes}
            onChange={(originCodes) => onChange({ originCodes })}
            options={placeOptions}
          />
        )}
      </Field>
      <h3 className="fields-head">{t('agreement.boundaries')}</h3>
      <ul className="form-rows">
        {draft.boundaries.map(({ parkId, divisionCode, areaMu }, at) => (
          <li key={at} className="form-row">
            <AutoComplete
              aria-label={t('agreement.park')}
              placeholder={t('agreement.park')}
              value={parkId}
              onChange={(value) => choosePark(at, value)}
              showSearch={{ filterOption: (text, option) => `${option?.label}${option?.value}`.includes(text) }}
              options={reference.parks.map((park) => ({ value: park.id, label: park.names[language] }))}
            />
            <DivisionSelect value={divisionCode} onChange={(code) => change(at, { divisionCode: code })} />
            <InputNumber
              aria-label={t('agreement.area')}
              placeholder={t('agreement.area')}
              suffix={areaUnit('land', language)}
              value={areaMu}
              onChange={(area) => change(at, { areaMu: area })}
            />
            {draft.boundaries.length > 1 && (
              <Button type="text" onClick={() => onChange({ boundaries: draft.boundaries.toSpliced(at, 1) })}>
                {t('agreement.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => onChange({ boundaries: [...draft.boundaries, { parkId: '', divisionCode: '', areaMu: null }] })}
      >
        {t('agreement.addBoundary')}
      </Button>
      <Problems problems={problems} at={['/originCodes', '/boundaries']} />
    </Section>
  )
}
