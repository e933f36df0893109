import type { FactValue } from '@lianqiao/matching'
import type { PlaceResolver } from '@lianqiao/places'
import { statementWords } from './lexicon/states.ts'
import { type PlaceReading, readPlaces, type SiteReading } from './places/read-places.ts'
import { sitesOf } from './places/site.ts'
import { bindFigures } from './reading/bind.ts'
import { circumstances } from './reading/circumstances.ts'
import type { FactQuestion, FactReading, SetAside } from './reading/fact-reading.ts'
import { readBindings } from './reading/read-bindings.ts'
import { readNoNeed } from './reading/read-no-need.ts'
import { readResearch } from './reading/read-research.ts'
import { readStatements } from './reading/read-statements.ts'
import { settle } from './reading/settle.ts'
import { fold } from './text/fold.ts'
import { lexicon, tokenise } from './text/tokenise.ts'

/** What the reader knows beside the language: data, handed in by whoever loads it. */
export type FactKnowledge = {
  readonly places: PlaceResolver
  /** The values of the fact `certificates` in the vocabulary, with their spellings. */
  readonly certificates: readonly FactValue[]
  /** Prefecture-level code of the city that receives: a place there is where the project goes, another whence. */
  readonly home: string
}

/** What is known of the lead beside its text. */
export type FactContext = {
  /** The enterprise's name, whose place is its origin where nothing else says so. */
  readonly name?: string | undefined
  /** The origin as it was given: a city, or a way (由东莞厚街迁往邵东). It stands above a place only named in the text. */
  readonly originCity?: string | undefined
}

export type FactAnswer = {
  /** Stated facts in the order of the text. The same fact may stand twice: as it is now, and as it is planned. */
  readonly facts: readonly FactReading[]
  readonly origin: PlaceReading | null
  readonly wantsPlace: PlaceReading | null
  /** Every place named, with its part: headquarters, factory, research. */
  readonly sites: readonly SiteReading[]
  /** What a person must say. Nothing of it is among the facts. */
  readonly questions: readonly FactQuestion[]
  /** What was understood and is no fact of this project, with why. */
  readonly setAside: readonly SetAside[]
  /** The text was longer than what is read (`READ_LIMIT`). */
  readonly isCut: boolean
}

export type FactReader = { read(text: string, context?: FactContext): FactAnswer }

/** Reads facts from what people write. Building takes some milliseconds, so keep the reader; it holds no state of texts. */
export function createFactReader({ places, certificates, home }: FactKnowledge): FactReader {
  const wordAt = lexicon(statementWords(certificates))
  return {
    read(text, context = {}) {
      const folded = fold(text)
      const sites = sitesOf(folded.text, places, home)
      const tokens = tokenise(folded.text, sites, wordAt)
      const away = new Set(sites.filter(({ code, role }) => code !== home && role !== 'to').map(({ from }) => from))
      const held = circumstances(tokens, ({ from }) => away.has(from))
      const bindings = bindFigures(tokens)
      const readings = readBindings(folded, tokens, bindings, held)
      readNoNeed(folded, tokens, new Set(bindings.flatMap(({ cue }) => cue ?? [])), readings)
      readStatements(folded, tokens, readings)
      readResearch(folded, sites, home, readings)
      const { facts, questions, setAside } = settle(readings)
      const read = readPlaces(folded, sites, context, places, home)
      return { ...read, facts, questions: [...questions, ...read.questions], setAside, isCut: folded.cut }
    },
  }
}
