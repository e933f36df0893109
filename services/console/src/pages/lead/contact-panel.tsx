import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { Icon } from '../../parts/icons.tsx'
import { Section } from './section.tsx'

export function ContactPanel({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { contact } = lead
  return (
    <Section id="contact" title={t('lead.contact')}>
      {contact === null ? (
        <p className="quiet">{t('contact.none')}</p>
      ) : (
        <>
          <dl className="contact">
            {(['name', 'title', 'phone', 'email'] as const).map((field) => (
              <div key={field}>
                <dt>{t(`contact.${field}`)}</dt>
                <dd>{contact[field] || (contact.masked ? t('contact.masked') : t('lead.notGiven'))}</dd>
              </div>
            ))}
          </dl>
          <p className="contact-why">
            {contact.masked && <Icon name="lock" size={15} />}
            {contact.masked ? t('contact.maskedWhy') : t('contact.revealed')}
          </p>
        </>
      )}
    </Section>
  )
}
