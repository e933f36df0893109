import type { AgreementContent } from '@lianqiao/contracts/console-api'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { colour } from '../../parts/tags.tsx'
import { partyLooks } from './party-colours.ts'

export function PartiesPanel({ content }: { content: AgreementContent }) {
  const { t, language } = useWords()
  const { placeName } = useReference()
  const looks = partyLooks(content, language)
  return (
    <Section id="parties" title={t('agreement.parties')}>
      <ul className="parties">
        {content.parties.map(({ id, role, name, divisionCode }) => (
          <li key={id} style={colour(looks.colour(id))}>
            <strong>{name[language]}</strong>
            <small className="sub">
              {t(`agreement.role.${role}`)}
              {divisionCode && ` · ${placeName(divisionCode)}`}
              {content.managedBy.includes(id) && <span className="tag">{t('agreement.manages')}</span>}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
