import { type ChainAnswer, type ChainData, createChainClassifier } from '@lianqiao/chains'
import { codeMapBaseline, crossValidatedBayes, keywordBaseline } from './baselines.ts'
import type { ChainCase } from './cases.ts'
import { type Answered, type Metrics, measure } from './metrics.ts'

export type Evaluation = Metrics & { baselines: Record<'codeMap' | 'keywords' | 'naiveBayes', BaselineMetrics> }
export type BaselineMetrics = Pick<Metrics, 'macroF1' | 'accuracy' | 'none' | 'tricky'>

export type Answer = { one: ChainCase; answer: ChainAnswer }

export function answerAll(data: ChainData, cases: readonly ChainCase[]): Answer[] {
  const classify = createChainClassifier(data)
  return cases.map((one) => ({ one, answer: classify(one.input) }))
}

/** Measures the classifier and the three baselines on the labelled cases. `training` is for naive Bayes only. */
export function evaluate(data: ChainData, answers: readonly Answer[], training: readonly ChainCase[]): Evaluation {
  const classes = [...data.chains.chains.map(({ id }) => id), 'none']
  const labelled = answers.filter(({ one }) => one.label !== null)
  const metrics = measure(
    labelled.map(({ one, answer }) => ({
      label: one.label!,
      answer: answer.primary?.chainId ?? 'none',
      confidence: answer.ranked[0]!.confidence,
      tricky: one.tricky,
      review: answer.needsReview,
      ...(one.segment === null ? {} : { segment: { label: one.segment, answer: answer.primary?.segmentName ?? null } }),
    })),
    classes,
  )
  const cases = labelled.map(({ one }) => one)
  const rivals = {
    codeMap: codeMapBaseline(data),
    keywords: keywordBaseline(data),
    naiveBayes: crossValidatedBayes(training, cases),
  }
  const baselines = Object.fromEntries(
    Object.entries(rivals).map(([name, baseline]) => {
      const answered = cases.map(
        (one): Answered => ({
          label: one.label!,
          answer: baseline(one),
          confidence: 1,
          tricky: one.tricky,
          review: false,
        }),
      )
      const { macroF1, accuracy, none, tricky } = measure(answered, classes)
      return [name, { macroF1, accuracy, none, tricky }]
    }),
  ) as Evaluation['baselines']
  return { ...metrics, baselines }
}

/** The answer as a line of the predictions file. */
export const predictionOf = ({ one, answer }: Answer) => ({
  id: one.id,
  chain: answer.primary?.chainId ?? null,
  segment: answer.primary?.segmentName ?? null,
  confidence: Number(answer.ranked[0]!.confidence.toFixed(4)),
  review: answer.needsReview,
})
