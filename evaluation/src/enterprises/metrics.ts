import type { Pair, Prediction } from './pairs.ts'

type Side = { precision: number | null; answered: number; missed: number; asked: number }

export type PairMetrics = {
  pairs: number
  same: Side & { missedShare: number | null }
  different: Side
  askedShare: number
}

/**
 * `answered`: pairs answered so; `precision`: how many of them rightly; `missed`: pairs truly so that were answered the
 * other way; `asked`: pairs truly so about which a person is asked. Shares of the labelled pairs.
 */
export function pairMetrics(pairs: readonly Pair[], predictions: readonly Prediction[]): PairMetrics {
  const rows = pairs.flatMap(({ label }, i) => (label ? [{ label, answer: predictions[i]!.answer }] : []))
  const count = (label: string, answer: string) =>
    rows.filter((row) => row.label === label && row.answer === answer).length
  const side = (label: 'same' | 'different', other: 'same' | 'different'): Side => {
    const answered = count(label, label) + count(other, label)
    return {
      precision: answered === 0 ? null : count(label, label) / answered,
      answered,
      missed: count(label, other),
      asked: count(label, 'ask'),
    }
  }
  const same = side('same', 'different')
  const truly = rows.filter(({ label }) => label === 'same').length
  return {
    pairs: rows.length,
    same: { ...same, missedShare: truly === 0 ? null : same.missed / truly },
    different: side('different', 'same'),
    askedShare: rows.length === 0 ? 0 : rows.filter(({ answer }) => answer === 'ask').length / rows.length,
  }
}
