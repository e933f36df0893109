import { useWords } from '../../i18n/use-words.ts'
import { itemColour } from '../../parts/item-colours.ts'
import { colour } from '../../parts/tags.tsx'

/** Which colour is which part of the score. */
export function ScoreKey({ items }: { items: string[] }) {
  const { word } = useWords()
  return (
    <ul className="score-key">
      {items.map((item, index) => (
        <li key={item} style={colour(itemColour(index))}>
          {word('scoreItem', item)}
        </li>
      ))}
    </ul>
  )
}
