import type { Language, Simulations } from '@lianqiao/contracts/console-api'
import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { en } from '../src/i18n/en/index.ts'
import { zhHans } from '../src/i18n/zh-hans/index.ts'
import { firstDraft, planOf } from '../src/pages/simulation/plan-draft.ts'
import { simulationSheets } from '../src/pages/simulation/simulation-sheets.ts'
import { toWorkbook } from '../src/parts/workbook.ts'
import { answer } from './fixture/answers.ts'
import { createDesk } from './fixture/desk.ts'

const spoken = (language: Language, words: object) => {
  const t = (key: string) => key.split('.').reduce((node: unknown, part) => (node as never)[part], words)
  return { t: t as never, word: (group: string, value: string) => t(`${group}.${value}`) as string, language }
}
const opened = async (file: ArrayBuffer) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(file as never)
  return book
}
const simulated = (): Simulations => {
  const desk = createDesk({ leads: 1, bureauId: undefined })
  const [first, second] = desk.agreements.filter(({ content }) => content.kind === 'enclave')
  const chosen = [first!, second!]
  const plan = planOf(firstDraft(chosen.map(({ content }) => content)))
  const agreements = chosen.map(({ id }) => ({ agreementId: id }))
  const body = { agreements, plan, discountBp: 500, firstAgreementYear: 1 } as never
  return answer(desk, { method: 'POST', path: '/simulations', query: new URLSearchParams(), body, text: '' })
    .value as Simulations
}
const column = (sheet: ExcelJS.Worksheet, heading: string) => {
  const at = (sheet.getRow(1).values as unknown[]).indexOf(heading)
  expect(at, heading).toBeGreaterThan(0)
  return sheet.getColumn(at)
}

it('takes the simulation away as numbers in yuan: a column adds up to the total of the comparison', async () => {
  const { simulations, retention } = simulated()
  const book = await opened(await toWorkbook(simulationSheets(simulations, retention, spoken('zh-Hans', zhHans))))
  const names = simulations.map(({ name }) => name['zh-Hans'])
  expect(book.worksheets.map(({ name }) => name)).toEqual(['结果对比', ...names, '地方留存比例'])
  for (const { name, parties } of simulations) {
    const sheet = book.getWorksheet(name['zh-Hans'])!
    const net = column(sheet, '净收入 (元)')
    expect(net.numFmt).toBe('#,##0.00')
    const sum = (net.values as (number | string)[]).reduce<number>(
      (total, value) => total + (typeof value === 'number' ? Math.round(value * 100) : 0),
      0,
    )
    expect(sum).toBe(parties.reduce((total, party) => total + party.total, 0))
    const totals = column(book.worksheets[0]!, '十年合计 (元)').values as number[]
    expect(totals).toContain(parties[0]!.total / 100)
    expect(sheet.rowCount).toBe(1 + parties.length * 11)
  }
})

it('heads the columns in the language of the page', async () => {
  const { simulations, retention } = simulated()
  const book = await opened(await toWorkbook(simulationSheets(simulations, retention, spoken('en', en))))
  expect(book.worksheets[0]!.name).toBe('Outcome side by side')
  column(book.worksheets[1]!, 'Net (RMB)')
  expect(column(book.worksheets.at(-1)!, 'Retained locally').values.at(-1)).toBe(0.4)
})

it('gives sheets names that Excel takes, each once, and lets no text be a formula', async () => {
  const names = ['A/B: [共建]', "'a b   共建 '", '很'.repeat(40), '很'.repeat(41)]
  const sheets = names.map((name) => ({ name, columns: [{ heading: '=1', format: 'text' as const }], rows: [['+1']] }))
  const book = await opened(await toWorkbook(sheets))
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'A B   共建',
    'a b   共建 2',
    '很'.repeat(31),
    `${'很'.repeat(29)} 2`,
  ])
  expect(book.worksheets[0]!.getCell('A1').value).toBe("'=1")
  expect(book.worksheets[0]!.getCell('A2').value).toBe("'+1")
})
