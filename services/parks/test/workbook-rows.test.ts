import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DomainError } from '@lianqiao/service-kit'
import { describe, expect, it } from 'vitest'
import type { TableRow } from '../src/imports/table-row.ts'
import { createPackedStrings } from '../src/imports/workbook/packed-strings.ts'
import { checkWorkbook } from '../src/imports/workbook/workbook-check.ts'
import { workbookRows } from '../src/imports/workbook/workbook-rows.ts'
import { type Cells, workbook, zip } from './support/files.ts'

async function rowsOf(file: Buffer): Promise<TableRow[]> {
  const directory = await mkdtemp(join(tmpdir(), 'workbook-'))
  try {
    const path = join(directory, 'file')
    await writeFile(path, file)
    const book = await checkWorkbook(path)
    if (book instanceof DomainError) throw book
    const rows: TableRow[] = []
    for await (const row of workbookRows(book)) rows.push(row)
    return rows
  } finally {
    await rm(directory, { recursive: true })
  }
}
const values = (rows: TableRow[]) => rows.map(({ cells }) => cells.map(({ value, problem }) => problem ?? value))
const refusal = (file: Buffer) =>
  rowsOf(file).then(
    () => expect.fail('it was not refused'),
    (error: DomainError) => JSON.stringify([error.code, error.payload]),
  )

/** A workbook written by hand, as other programs than Excel write it. */
function written({ sheets = '<sheet name="1" sheetId="1" r:id="rId1"/>', properties = '', ...parts }: Parts) {
  const { rows = '', merges = '', strings = '', styles = '', more = {} } = parts
  const files = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr ${properties}/><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${[
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/Another.xml'],
      ['rId3', 'sharedStrings', 'texts.xml'],
      ['rId4', 'styles', 'styles.xml'],
    ]
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${merges}</worksheet>`,
    'xl/texts.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...more,
  }
  return zip(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })))
}
type Parts = Partial<Record<'sheets' | 'properties' | 'rows' | 'merges' | 'strings' | 'styles', string>> & {
  more?: Record<string, string>
}

describe('the rows of a workbook', () => {
  it('are what Excel’s own writer put in, with holes, days and numbers', async () => {
    const rows: Cells[] = [
      ['类型', '编号', null, '面积'],
      ['土地', 'A&B <1>', new Date('2030-12-31T00:00:00Z'), 20.25],
    ]
    expect(values(await rowsOf(await workbook(rows)))).toEqual([
      ['类型', '编号', null, '面积'],
      ['土地', 'A&B <1>', '2030-12-31', 20.25],
    ])
  })

  it('are read where cells have no reference, texts stand in the cell, and names have a prefix', async () => {
    const sheet =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>土</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>' +
      '<x:row r="5"><x:c r="C5" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const rows = await rowsOf(written({ more: { 'xl/worksheets/sheet1.xml': sheet } }))
    expect(rows.map(({ row }) => row)).toEqual([1, 5])
    expect(values(rows)).toEqual([
      ['土', 2],
      [null, null, true],
    ])
  })

  it('take a text’s runs together, leave reading aids aside, and undo what XML could not hold', async () => {
    const strings =
      '<si><r><t>邵</t></r><r><t>阳</t></r><rPh sb="0" eb="1"><t>shao</t></rPh></si><si><t>a_x000A_b</t></si><si><t/></si>'
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>'
    expect(values(await rowsOf(written({ strings, rows })))).toEqual([['邵阳', 'a\nb', '', 'error']])
  })

  it('are those of the first sheet that is seen, with that sheet’s own merged cells', async () => {
    const another = (merge: string) =>
      `<worksheet><sheetData><row r="1"><c><v>7</v></c></row><row r="2"><c><v>8</v></c></row></sheetData>${merge}</worksheet>`
    const file = written({
      sheets: '<sheet name="a" sheetId="1" state="hidden" r:id="rId1"/><sheet name="b" sheetId="9" r:id="rId2"/>',
      rows: '<row><c><v>1</v></c></row>',
      more: { 'xl/worksheets/Another.xml': another('<mergeCells><mergeCell ref="A2:B2"/></mergeCells>') },
    })
    expect(values(await rowsOf(file))).toEqual([[7], ['merged']])
  })

  it('know days by built-in and own formats, also counted from 1904', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;day&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>'
    const rows = `<row>${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>46000.5</v></c>`).join('')}</row>`
    expect(values(await rowsOf(written({ styles, rows })))).toEqual([[46000.5, '2025-12-09', '2025-12-09', 46000.5]])
    expect(values(await rowsOf(written({ styles, rows, properties: 'date1904="1"' })))[0]?.[1]).toBe('2029-12-10')
  })

  it('say of a formula that it is one, whatever value stands beside it', async () => {
    const rows = '<row><c><f>1+1</f><v>2</v></c><c t="str"><f t="shared" si="0"/><v>a</v></c></row>'
    expect(values(await rowsOf(written({ rows })))).toEqual([['formula', 'formula']])
  })

  it('are refused where the XML is broken, a text has no end, or there is no sheet', async () => {
    expect(await refusal(written({ rows: '<row><c><v>1</c></row>' }))).toContain('not-xml')
    const endless = `<row><c t="inlineStr"><is><t>${'a'.repeat(1_100_000)}</t></is></c></row>`
    expect(await refusal(written({ rows: endless }))).toContain('a text of more than')
    expect(await refusal(written({ sheets: '<sheet name="1" sheetId="1" r:id="rId7"/>' }))).toContain('without a sheet')
    expect(await refusal(written({ strings: '<!DOCTYPE a [<!ENTITY b "c">]><si><t>&b;</t></si>' }))).toContain(
      'not-xml',
    )
  })
})

describe('packed strings', () => {
  it('give back each by its number, over many slabs and longer than one', () => {
    const strings = createPackedStrings()
    const all = Array.from({ length: 5_000 }, (_, n) => `邵${n}`.repeat(n % 700)).concat('x'.repeat(3_000_000), '')
    for (const text of all) strings.add(text)
    expect(all.map((_, n) => strings.get(n))).toEqual(all)
    expect(strings.bytes()).toBe(Buffer.byteLength(all.join('')))
    expect([strings.get(all.length), strings.get(Number.NaN), strings.get(-1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
