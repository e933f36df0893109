import type { InboxItem } from '@lianqiao/contracts/console-api'
import { Link } from 'react-router'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ChainTag, PartTag } from '../../parts/tags.tsx'
import { Deadline, When } from '../../parts/when.tsx'
import { PlaceLine } from './place-line.tsx'
import { PolicyLine } from './policy-line.tsx'

type Props = { item: InboxItem; done: boolean; arrived: boolean; onOpen(id: string): void }

export function InboxRow({ item, done, arrived, onOpen }: Props) {
  const { t } = useWords()
  const { placeName, parkName } = useReference()
  const unread = item.readAt === null
  return (
    <li className={`inbox-row${unread ? ' unread' : ''}${arrived ? ' arrived' : ''}`}>
      <span className="dot">{unread && <span className="sr-only">{t('inbox.newMark')}</span>}</span>
      <div className="inbox-who">
        <Link to={`/leads/${item.leadId}`} onClick={() => unread && onOpen(item.id)} className="inbox-link">
          {item.enterpriseName}
        </Link>
        <span className="inbox-origin">{placeName(item.originCode)}</span>
      </div>
      <div className="inbox-where">
        <ChainTag chainId={item.chainId} none={t('inbox.noChain')} />
        <span className="inbox-park">{item.parkId ? parkName(item.parkId) : t('inbox.noPark')}</span>
      </div>
      <PartTag part={item.part} />
      <Deadline by={item.acknowledgeBy} done={done} />
      <When at={item.at} relative />
      {'policy' in item && <PolicyLine news={item.policy} template={item.template} />}
      {'place' in item && <PlaceLine news={item.place} />}
    </li>
  )
}
