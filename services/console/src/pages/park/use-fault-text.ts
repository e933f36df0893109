import { type Fault, faultsAt } from '../../api/faults.ts'
import { useWords } from '../../i18n/use-words.ts'

/** Says what is wrong at a place: in the reader's words, with the figures that the service gave. */
export function useFaultText() {
  const { word } = useWords()
  const said = ({ code, detail }: { code: string; detail: string }) =>
    detail ? `${word('carrier.fault', code)} (${detail})` : word('carrier.fault', code)
  return {
    said,
    at: (faults: Fault[], pointer: string) => faultsAt(faults, pointer).map(said).join('; ') || null,
  }
}
