import type { AgreementContent } from '@lianqiao/contracts/console-api'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../parts/section.tsx'
import { colour } from '../../parts/tags.tsx'
import { yearsOfTerm } from '../agreements/years-of-term.ts'
import { partyLooks } from './party-colours.ts'
import { SharesPicture } from './shares-picture.tsx'
import { SharesTable } from './shares-table.tsx'

/** Who gets what: money apart from what statistics count. */
export function SharesPanel({ content }: { content: AgreementContent }) {
  const { t, language } = useWords()
  const looks = partyLooks(content, language)
  const years = yearsOfTerm(content.term)
  return (
    <Section id="shares" title={t('shares.title')} note={t(`shares.yearsFrom.${content.yearsFrom}`)}>
      <ul className="score-key">
        {content.parties.map(({ id }) => (
          <li key={id} style={colour(looks.colour(id))}>
            {looks.name(id)}
          </li>
        ))}
      </ul>
      <SharesPicture content={content} years={years} />
      <SharesTable content={content} />
    </Section>
  )
}
