import type { Holdings } from '../conditions/holdings.ts'
import { qualities, supplies } from '../lead/requirements.ts'
import { SUMMED } from './classes.ts'
import { FALSE, type Question, TRUE } from './question.ts'
import type { Shelf } from './shelf.ts'

/** A park's holdings from the sums of its classes. */
export function indexedHoldings(asked: readonly { shelf: Shelf; question: Question }[], complete: boolean): Holdings {
  const sums = asked.map(({ shelf, question }) => ({ shelf, question, ...summed(shelf, question) }))
  return {
    sum(requirement) {
      const figure = requirement.how === 'area' ? 0 : 1 + supplies.indexOf(requirement)
      const used = sums.filter(
        ({ shelf: { kind }, question: { areaNeed } }) =>
          requirement.kinds.includes(kind) && (requirement.how === 'area' || areaNeed !== 0),
      )
      const total = (of: 'least' | 'most') => used.reduce((sum, one) => sum + one[of][figure]!, 0)
      const told = complete && used.every(({ untold }) => untold[figure] === 0)
      return { least: total('least'), most: told ? total('most') : null }
    },
    best(requirement, kind) {
      const { shelf } = asked.find(({ shelf }) => shelf.kind === kind)!
      const quality = qualities.indexOf(requirement)
      const least = shelf.best[quality]!
      return { least, most: complete && !shelf.someUntold[quality] ? least : null }
    },
  }
}

/** Every figure over the classes that qualify for certain, and over those that may. */
function summed({ classes }: Shelf, { qualified }: Question) {
  const least = new Float64Array(SUMMED)
  const most = new Float64Array(SUMMED)
  const untold = new Uint8Array(SUMMED)
  for (let at = 0; at < classes.count; at += 1) {
    const truth = qualified[at]!
    if (truth === FALSE) continue
    for (let figure = 0; figure < SUMMED; figure += 1) {
      const sum = classes.sums[at * SUMMED + figure]!
      most[figure]! += sum
      if (truth === TRUE) least[figure]! += sum
      untold[figure]! |= classes.untold[at * SUMMED + figure]!
    }
  }
  return { least, most, untold }
}
