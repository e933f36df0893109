import type { FixedReturn } from '@lianqiao/contracts/console-api'
import { Button, InputNumber, Select } from 'antd'
import { fromEntered, toEntered, unitName, withUnit } from '../../format/entered.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { Problems } from './problems.tsx'
import type { SectionProps } from './section-props.ts'

/** Fixed returns: who owes whom what part of which sum every year; each row's faults stand under it. */
export function ReturnFields({ draft, problems, onChange }: SectionProps) {
  const { t, language } = useWords()
  const returns = draft.returns ?? []
  const change = (at: number, part: Partial<FixedReturn>) =>
    onChange({ returns: returns.with(at, { ...returns[at]!, ...part }) })
  const add = () => {
    const [payee = '', payer = ''] = draft.parties.map(({ id }) => id)
    const years = { from: 1, to: null }
    onChange({ returns: [...returns, { payer, payee, principal: 0, basisPoints: 0, years }] })
  }
  const parties = draft.parties.map(({ id, role, name }) => ({
    value: id,
    label: name[language] || name['zh-Hans'] || t(`agreement.role.${role}`),
  }))
  return (
    <Section id="return-fields" title={t('returns.title')} note={t('returns.note')}>
      <ul className="form-rows">
        {returns.map((agreed, at) => (
          <li key={at}>
            <div className="form-row">
              {(['payer', 'payee'] as const).map((side) => (
                <Select
                  key={side}
                  aria-label={t(`returns.${side}`)}
                  prefix={<small className="quiet">{t(`returns.${side}`)}</small>}
                  value={agreed[side]}
                  popupMatchSelectWidth={false}
                  onChange={(party) => change(at, { [side]: party })}
                  options={parties}
                />
              ))}
              <InputNumber<number>
                className="percent"
                aria-label={withUnit(t('returns.principal'), 'wan', language)}
                prefix={<small className="quiet">{t('returns.principal')}</small>}
                suffix={unitName('wan', language)}
                min={0}
                value={toEntered(agreed.principal, 'wan')}
                onChange={(entered) => change(at, { principal: fromEntered(entered, 'wan') ?? 0 })}
              />
              <InputNumber<number>
                className="percent"
                aria-label={t('returns.rate')}
                suffix="%"
                min={0}
                max={100}
                value={agreed.basisPoints / 100}
                onChange={(percent) => change(at, { basisPoints: Math.round((percent ?? 0) * 100) })}
              />
              <span className="year-span">
                <InputNumber
                  aria-label={t('shares.fromYear')}
                  min={1}
                  value={agreed.years.from}
                  onChange={(from) => change(at, { years: { ...agreed.years, from: from ?? 1 } })}
                />
                –
                <InputNumber
                  aria-label={t('shares.toYear')}
                  min={1}
                  placeholder={t('shares.toEnd')}
                  value={agreed.years.to}
                  onChange={(to) => change(at, { years: { ...agreed.years, to } })}
                />
              </span>
              <Button type="text" onClick={() => onChange({ returns: returns.toSpliced(at, 1) })}>
                {t('agreement.remove')}
              </Button>
            </div>
            <Problems problems={problems} at={[`/returns/${at}`]} />
          </li>
        ))}
      </ul>
      <Button size="small" onClick={add}>
        {t('returns.add')}
      </Button>
    </Section>
  )
}
