import type { PlaceNews } from '@lianqiao/contracts/console-api'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'

/** A place that the row's lead waited for. */
export function PlaceLine({ news: { parkId, carrierName, kind, needed, free, cause } }: { news: PlaceNews }) {
  const { t } = useWords()
  const { parkName } = useReference()
  return (
    <p className="inbox-news place-freed">
      <span>{t(`inbox.place.${cause}`)}</span>{' '}
      <strong>
        {parkName(parkId)} {carrierName}
      </strong>{' '}
      <span className="quiet">{t(`inbox.place.${kind}`, { needed, free })}</span>
    </p>
  )
}
