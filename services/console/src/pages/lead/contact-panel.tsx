import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { useMe } from '../../api/session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { Section } from '../../parts/section.tsx'
import { contactState } from './contact-state.ts'

/** The person to call, or why they are not shown. */
export function ContactPanel({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const state = contactState(lead, useMe())
  const { contact } = lead
  return (
    <Section id="contact" title={t('lead.contact')}>
      {contact && (
        <dl className="contact">
          {(['name', 'title', 'phone', 'email'] as const).map((field) => (
            <div key={field}>
              <dt>{t(`contact.${field}`)}</dt>
              <dd>{contact[field] || <span className="quiet">{t('lead.notGiven')}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="contact-why">
        {contact?.masked && <Icon name="lock" size={15} />}
        {t(`contact.why.${state}`)}
      </p>
    </Section>
  )
}
