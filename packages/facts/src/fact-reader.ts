import { bindFigures } from './reading/bind.ts'
import { circumstances } from './reading/circumstances.ts'
import type { FactQuestion, FactReading, SetAside } from './reading/fact-reading.ts'
import { readBindings } from './reading/read-bindings.ts'
import { settle } from './reading/settle.ts'
import { fold } from './text/fold.ts'
import { tokenise } from './text/tokenise.ts'

export type FactAnswer = {
  readonly facts: readonly FactReading[]
  readonly questions: readonly FactQuestion[]
  readonly setAside: readonly SetAside[]
}

export function createFactReader() {
  return {
    read(text: string): FactAnswer {
      const folded = fold(text)
      const tokens = tokenise(folded.text, [])
      const held = circumstances(tokens, () => false)
      return settle(readBindings(folded, tokens, bindFigures(tokens), held))
    },
  }
}
