import type { CostKind } from '@lianqiao/contracts/console-api'
import { Button, Select } from 'antd'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { type AgreementDraft, percentsFor } from './draft.ts'
import { PercentFields } from './percent-fields.tsx'
import { Problems } from './problems.tsx'
import type { SectionProps } from './section-props.ts'

const kinds: CostKind[] = ['land', 'infrastructure', 'operation', 'incentives']

/** Who bears which part of which cost. */
export function CostFields({ draft, problems, onChange }: SectionProps) {
  const { t } = useWords()
  const change = (at: number, part: Partial<AgreementDraft['costs'][number]>) =>
    onChange({ costs: draft.costs.with(at, { ...draft.costs[at]!, ...part }) })
  const free = kinds.find((kind) => !draft.costs.some((cost) => cost.kind === kind))
  return (
    <Section id="cost-fields" title={t('agreement.costs')}>
      <ul className="form-rows">
        {draft.costs.map((cost, at) => (
          <li key={cost.kind}>
            <div className="form-row">
              <Select
                aria-label={t('agreement.costs')}
                value={cost.kind}
                onChange={(kind) => change(at, { kind })}
                options={kinds.map((value) => ({ value, label: t(`shares.cost.${value}`) }))}
              />
              <PercentFields
                parties={draft.parties}
                percents={cost.percents}
                onChange={(percents) => change(at, { percents })}
              />
              <Button type="text" onClick={() => onChange({ costs: draft.costs.toSpliced(at, 1) })}>
                {t('agreement.remove')}
              </Button>
            </div>
            <Problems problems={problems} at={[`/costs/${at}`]} />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        disabled={free === undefined}
        onClick={() =>
          free && onChange({ costs: [...draft.costs, { kind: free, percents: percentsFor('split', draft.parties) }] })
        }
      >
        {t('agreement.addCost')}
      </Button>
    </Section>
  )
}
