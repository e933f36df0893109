import type { ParkProposal } from '@lianqiao/contracts/console-api'
import { useMemo, useState } from 'react'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Chart } from '../../parts/chart/chart.tsx'
import { stackedBar } from '../../parts/chart/options.ts'
import { Disclose } from '../../parts/disclose.tsx'
import { itemColour } from '../../parts/item-colours.ts'
import { ParkDetails } from './park-details.tsx'

const tones = { fits: 'good', unknown: 'waiting', 'does-not-fit': 'bad' }

/** One park: verdict, score, and the score's parts drawn so that they add up; opened, the sum and the conditions. */
export function ParkRow({ park, best }: { park: ParkProposal; best: boolean }) {
  const { t, word } = useWords()
  const { placeName } = useReference()
  const [open, setOpen] = useState(best)
  const known = park.items.map(({ item, points }, index) => ({
    name: word('scoreItem', item),
    value: points,
    colour: itemColour(index),
  }))
  // What nobody could judge yet stands at the end, in the colour of nothing.
  const parts = park.open > 0 ? [...known, { name: t('park.open'), value: park.open, colour: '#b6c0ca' }] : known
  const said = parts.map(({ name, value }) => `${name} ${value}`).join(', ')
  // What is said is all that is drawn
  const option = useMemo(() => stackedBar(parts, 100), [said])
  const detailsId = `park-${park.parkId}`
  return (
    <tbody id={`park-${park.parkId}-row`} className={open ? 'park open' : 'park'}>
      <tr>
        <th scope="row">
          <Disclose
            open={open}
            controls={detailsId}
            title={t('park.expand', { park: park.name })}
            onToggle={() => setOpen(!open)}
          >
            {park.name}
          </Disclose>
          <small className="sub">
            {park.divisionCode && placeName(park.divisionCode)}
            {best && <span className="tag tone-good">{t('park.best')}</span>}
            {park.enclave && <span className="tag tag-liaison">{t('park.enclave')}</span>}
          </small>
        </th>
        <td>
          <span className={`tag tone-${tones[park.verdict]}`}>{t(`park.verdict.${park.verdict}`)}</span>
        </td>
        <td className="figure score">
          {park.score}
          {park.open > 0 && <small className="sub open-points">{t('park.upTo', { n: park.score + park.open })}</small>}
        </td>
        <td className="park-bar">
          <Chart
            option={option}
            label={t('park.partsLabel', { park: park.name, score: park.score, list: said })}
            height={24}
          />
        </td>
      </tr>
      <tr id={detailsId} hidden={!open}>
        <td colSpan={4} className="park-more">
          {open && <ParkDetails park={park} />}
        </td>
      </tr>
    </tbody>
  )
}
