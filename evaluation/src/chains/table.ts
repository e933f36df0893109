import type { ChainData } from '@lianqiao/chains'
import type { Evaluation } from './evaluate.ts'

const percent = (value: number | null): string => (value === null ? '–' : (value * 100).toFixed(1))

/** The figures as a table for a terminal, in Chinese and English. */
export function tableOf(result: Evaluation, data: ChainData): string {
  const names = new Map(data.chains.chains.map(({ id, name }) => [id, name]))
  const lines = [
    `产业链判别 chain classification · ${result.cases} 例 cases`,
    '',
    '方法 method           macro-F1   准确率 accuracy   none P / R        难例 tricky',
    row('链桥 this', result),
    row('关键词 keywords', result.baselines.keywords),
    row('朴素贝叶斯 Bayes', result.baselines.naiveBayes),
    row('仅代码 code map', result.baselines.codeMap),
    '',
    `校准误差 calibration error ${percent(result.calibrationError)}   转人工 review ${percent(result.review)}   其余准确率 accuracy of the rest ${percent(result.accuracyWithoutReview)}`,
    '',
    '链 chain                         例 cases   P       R       F1',
    ...Object.entries(result.perChain).map(
      ([id, { cases, precision, recall, f1 }]) =>
        `${wide(`${names.get(id) ?? '无 none'} ${id}`, 34)}${String(cases).padStart(6)}${[precision, recall, f1].map((value) => percent(value).padStart(8)).join('')}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

function row(
  name: string,
  { macroF1, accuracy, none, tricky }: Pick<Evaluation, 'macroF1' | 'accuracy' | 'none' | 'tricky'>,
): string {
  return `${wide(name, 22)}${percent(macroF1).padStart(8)}${percent(accuracy).padStart(16)}${`${percent(none.precision)} / ${percent(none.recall)}`.padStart(18)}${percent(tricky.accuracy).padStart(14)}`
}

/** Pads by columns: a Han character takes two. */
const wide = (text: string, columns: number): string => {
  const taken = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)
  return text + ' '.repeat(Math.max(1, columns - taken))
}
