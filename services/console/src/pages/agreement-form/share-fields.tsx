import { Button, InputNumber, Segmented, Select } from 'antd'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { percentsFor, type ShareDraft } from './draft.ts'
import { PercentFields } from './percent-fields.tsx'
import { Problems } from './problems.tsx'
import type { SectionProps } from './section-props.ts'

const kinds = ['tax', 'profit', 'output', 'investment', 'energy'] as const
const ways = ['sole', 'split', 'both'] as const

/** Who gets which benefit in which years; each row's faults stand under it. */
export function ShareFields({ draft, problems, onChange }: SectionProps) {
  const { t } = useWords()
  const change = (at: number, part: Partial<ShareDraft>) =>
    onChange({ shares: draft.shares.with(at, { ...draft.shares[at]!, ...part }) })
  const add = () => {
    const next: ShareDraft = {
      kind: kinds.find((kind) => !draft.shares.some((share) => share.kind === kind)) ?? 'tax',
      from: 1,
      to: null,
      how: 'split',
      percents: percentsFor('split', draft.parties),
    }
    onChange({ shares: [...draft.shares, next] })
  }
  return (
    <Section id="share-fields" title={t('shares.title')} note={t('shares.formNote')}>
      <Segmented
        aria-label={t('shares.yearsFromLabel')}
        value={draft.yearsFrom}
        onChange={(yearsFrom: 'term' | 'project') => onChange({ yearsFrom })}
        options={(['project', 'term'] as const).map((value) => ({ value, label: t(`shares.yearsFrom.${value}`) }))}
      />
      <ul className="form-rows">
        {draft.shares.map((share, at) => (
          <li key={at}>
            <div className="form-row">
              <Select
                aria-label={t('shares.kindLabel')}
                value={share.kind}
                onChange={(kind) => change(at, { kind })}
                options={kinds.map((value) => ({ value, label: t(`shares.kind.${value}`) }))}
              />
              <span className="year-span">
                <InputNumber
                  aria-label={t('shares.fromYear')}
                  min={1}
                  value={share.from}
                  onChange={(from) => change(at, { from: from ?? 1 })}
                />
                –
                <InputNumber
                  aria-label={t('shares.toYear')}
                  min={1}
                  placeholder={t('shares.toEnd')}
                  value={share.to}
                  onChange={(to) => change(at, { to })}
                />
              </span>
              <Select
                aria-label={t('shares.howLabel')}
                value={share.how}
                onChange={(how) => change(at, { how, percents: percentsFor(how, draft.parties) })}
                options={ways.map((value) => ({ value, label: t(`shares.how.${value}`) }))}
              />
              <PercentFields
                parties={draft.parties}
                percents={share.percents}
                onChange={(percents) => change(at, { percents })}
              />
              <Button type="text" onClick={() => onChange({ shares: draft.shares.toSpliced(at, 1) })}>
                {t('agreement.remove')}
              </Button>
            </div>
            <Problems problems={problems} at={[`/shares/${at}`]} />
          </li>
        ))}
      </ul>
      <Button size="small" onClick={add}>
        {t('shares.add')}
      </Button>
      <Problems problems={problems.filter(({ pointer }) => !/^\/shares\/\d/.test(pointer))} at={['/shares']} />
    </Section>
  )
}
