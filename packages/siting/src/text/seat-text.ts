import { fill, join, type Text } from '@lianqiao/matching'
import type { SeatCondition } from '../pairs/pair.ts'
import type { ConditionText } from './condition-text.ts'
import { words } from './words.ts'

/** How a chain's id and a division's code are written for people. */
export type Naming = { chain(id: string): Text; place(code: string): Text }

/** A condition of a seat in a reverse enclave for people. */
export function seatText(condition: SeatCondition, naming: Naming): ConditionText {
  const { id, required, available } = condition
  switch (id) {
    case 'research-away':
      return {
        label: words.researchAway,
        required: listed(required, naming.place),
        available: listed(available, naming.place),
        note: noteOf(condition, words.whetherAway, words.servesOthers),
      }
    case 'agreement':
      return {
        label: words.agreement,
        required: words.none,
        available: fill(words.term, ...String(available).split('/')),
        note: noteOf(condition, words.none, words.notInForce),
      }
    case 'chain-admitted':
      return {
        label: words.chainAdmitted,
        required: listed(required, naming.chain),
        available: available === null ? words.everyChain : listed(available, naming.chain),
        note: noteOf(condition, words.whichChain, words.otherChain),
      }
    case 'seats':
      return {
        label: words.seats,
        required: seats(required),
        available: seats(available),
        note: noteOf(
          condition,
          required === null ? words.howManySeats : words.howManyFree,
          fill(words.short, seats(condition.shortBy)),
        ),
      }
  }
}

const noteOf = ({ truth }: SeatCondition, unknown: Text, failed: Text): Text =>
  ({ true: words.none, unknown, false: failed })[truth]

function listed(codes: string | number | null, name: (code: string) => Text): Text {
  return codes === null || codes === '' ? words.none : join(String(codes).split(',').map(name), words.listed)
}

const seats = (count: string | number | null): Text =>
  count === null ? words.none : fill(words.figure, String(count), words.seat)
