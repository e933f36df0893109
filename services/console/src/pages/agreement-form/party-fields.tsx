import type { AgreementParty } from '@lianqiao/contracts/console-api'
import { Button, Checkbox, Input, Select } from 'antd'
import { languageNames, languages } from '../../i18n/languages.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { DivisionSelect } from './division-select.tsx'
import { freeId } from './draft.ts'
import { Problems } from './problems.tsx'
import type { SectionProps } from './section-props.ts'

const roles = ['origin', 'host', 'operator'] as const

/** Who is party to it, and which of them manage. */
export function PartyFields({ draft, problems, onChange }: SectionProps) {
  const { t } = useWords()
  const change = (at: number, part: Partial<AgreementParty>) =>
    onChange({ parties: draft.parties.with(at, { ...draft.parties[at]!, ...part }) })
  return (
    <Section id="party-fields" title={t('agreement.parties')}>
      <ul className="form-rows">
        {draft.parties.map((party, at) => (
          <li key={party.id} className="form-row">
            <Select
              aria-label={t('agreement.roleLabel')}
              value={party.role}
              onChange={(role) => change(at, { role })}
              options={roles.map((value) => ({ value, label: t(`agreement.role.${value}`) }))}
            />
            {languages.map((one) => (
              <Input
                key={one}
                aria-label={`${t('agreement.partyName')} · ${languageNames[one].long}`}
                placeholder={`${t('agreement.partyName')} · ${languageNames[one].short}`}
                value={party.name[one]}
                onChange={({ target }) => change(at, { name: { ...party.name, [one]: target.value } })}
              />
            ))}
            {party.role !== 'operator' && (
              <DivisionSelect value={party.divisionCode} onChange={(divisionCode) => change(at, { divisionCode })} />
            )}
            <Checkbox
              checked={draft.managedBy.includes(party.id)}
              onChange={({ target }) =>
                onChange({
                  managedBy: target.checked
                    ? [...draft.managedBy, party.id]
                    : draft.managedBy.filter((id) => id !== party.id),
                })
              }
            >
              {t('agreement.manages')}
            </Checkbox>
            {draft.parties.length > 2 && (
              <Button type="text" onClick={() => onChange({ parties: draft.parties.toSpliced(at, 1) })}>
                {t('agreement.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() =>
          onChange({
            parties: [
              ...draft.parties,
              {
                id: freeId('operator', draft.parties),
                role: 'operator',
                name: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
                divisionCode: null,
              },
            ],
          })
        }
      >
        {t('agreement.addParty')}
      </Button>
      <Problems problems={problems} at={['/parties', '/managedBy']} />
    </Section>
  )
}
