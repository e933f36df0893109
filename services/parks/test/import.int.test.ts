import type { CarrierImport, ImportRow } from '@lianqiao/contracts/parks'
import type { DomainError } from '@lianqiao/service-kit'
import { perFile } from '@lianqiao/service-testkit'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { type Cells, workbook, zip } from './support/files.ts'
import { addPlot, as, keeper, knownLead, officer, openParks } from './support/rig.ts'

const rig = perFile(openParks)

async function upload(file: Buffer | string, who = keeper, parkId = 'P02') {
  const bytes = Buffer.from(file)
  const pieces = (async function* () {
    for (let at = 0; at < Math.max(bytes.length, 1); at += 60_000)
      yield { parkId, fileName: 'file', piece: bytes.subarray(at, at + 60_000) }
  })()
  const { import: done } = await rig().carriers.importCarriers(pieces as never, as(who))
  const record = done as CarrierImport
  const asked = { importId: record.importId, outcome: '', pageSize: 500, cursor: '' }
  const { rows } = await rig().carriers.getImport(asked, as(who))
  return { record, rows: rows as ImportRow[] }
}
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('it was not refused'),
    (error: unknown) => error as DomainError<'unprocessable'>,
  )
/** By row, and every one of them told in Chinese as well. */
const faultsOf = (rows: ImportRow[]) => {
  const refused = rows.filter(({ outcome }) => outcome === 'refused')
  for (const { zh } of refused.flatMap(({ faults }) => faults)) expect(zh).toMatch(/\p{Script=Han}/u)
  return Object.fromEntries(
    refused.map(({ row, faults }) => [row, faults.map(({ column, code }) => `${column} ${code}`).join(', ')]),
  )
}
const leftOver = async () =>
  (await rig().pool.query("select (select count(*) from imports where state = 'reading') as n")).rows[0].n

describe('importing a CSV file', () => {
  it('takes what is right, tells what is wrong by row and column, and the rest goes in', async () => {
    const { record, rows } = await upload(
      [
        '序号,类型,编号,名称,面积(亩/㎡),用电容量(千伏安),火灾危险性类别,产业链,租金(元/㎡·月),可用止,备注',
        '1,土地,DK-01,一号地块,35.6,800,丙类,,,2030/12/31,临湘商大道',
        '2,标准厂房,A-1,一号厂房,1200㎡,,丁,时尚用品,9.5,,',
        '3,土地,DK-02,二号地块,2.4公顷,,,,,,',
        '4,土地,DK-03,三号地块,-5,,,,,,',
        '5,厂房,A-2,二号厂房,3000亩,,,,,,',
        '6,土地,dk-01 ,重复的地块,10,,,,,,',
        '7,草地,X,,abc,-3,己类,没有的链,,2030-02-31,',
        '8,标准厂房,A-3,三号厂房,"1,500",0,,,,,',
      ].join('\n'),
    )
    expect(record).toMatchObject({ format: 'csv', rows: 8, added: 3, refused: 5 })
    expect(faultsOf(rows)).toEqual({
      4: '面积(亩/㎡) unit',
      5: '面积(亩/㎡) not-positive',
      6: '面积(亩/㎡) unit',
      7: '编号 repeated',
      8: '类型 kind, 面积(亩/㎡) wrong-type, 火灾危险性类别 wrong-value, 产业链 chain-unknown',
    })
    expect(rows.find(({ row }) => row === 4)?.faults[0]?.detail).toContain('36')
    const { carriers = [] } = await rig().carriers.listCarriers(
      { parkId: 'P02', kind: '', text: '', pageSize: 10, cursor: '', asOf: '', withWithdrawn: false },
      as(keeper),
    )
    expect(carriers.map((carrier) => [carrier?.content?.code, carrier?.free])).toEqual([
      ['DK-01', 35.6],
      ['A-1', 1200],
      ['A-3', 1500],
    ])
    expect(carriers[1]?.content).toMatchObject({ chains: ['fashion-goods'], rentFenPerSquareMetreMonth: 950 })
    expect((await rig().takeEvents()).map(({ type }) => type)).toEqual(['CarrierOffered', 'CarrierOffered'])
  })

  it('changes what it knows by its number, keeps what it has no column for, and says what is as it was', async () => {
    await upload('类型,编号,名称,面积,备注\n土地,C-1,地块,20,保留\n土地,C-2,地块,20,保留')
    const { record } = await upload('类型,编号,名称,面积\n土地,C-1,地块,30\n土地,C-2,地块,20')
    expect(record).toMatchObject({ added: 0, changed: 1, unchanged: 1, refused: 0 })
    const { carriers = [] } = await rig().carriers.listCarriers(
      { parkId: 'P02', kind: '', text: 'C-1', pageSize: 10, cursor: '', asOf: '', withWithdrawn: false },
      as(keeper),
    )
    expect(carriers[0]).toMatchObject({ version: 2, content: { size: 30, note: '保留' } })
  })

  it('refuses a row below what is reserved, a number of another park, and plots that share ground', async () => {
    const carrierId = await addPlot(rig(), { code: 'R-1', size: 20 })
    const leadId = await knownLead(rig())
    await rig().carriers.reserve(
      { carrierId, leadId, amount: 15, expiresAt: '2026-12-25T00:00:00Z', note: '', idempotencyKey: 'import' },
      as(keeper),
    )
    await upload('类型,编号,名称,面积\n土地,P1-1,地块,20', officer('park-P01', 'park'), 'P01')
    const square = (west: number) => `${west} 27; ${west + 0.003} 27; ${west + 0.003} 27.003; ${west} 27.003`
    const { rows } = await upload(
      [
        '类型,编号,名称,面积,边界',
        '土地,R-1,地块,10,',
        '土地,P1-1,地块,10,',
        `土地,S-1,地块,149,${square(111.5)}`,
        `土地,S-2,地块,149,${square(111.501)}`,
        `土地,S-3,地块,149,${square(111.503)}`,
        `土地,S-4,地块,9.9,${square(111.6)}`,
      ].join('\n'),
    )
    expect(faultsOf(rows)).toEqual({
      2: '面积 reserved',
      3: '编号 code-taken',
      5: '边界 overlap',
      7: '面积 hectares-suspected',
    })
  })

  it('reads GB18030 as Excel writes it here, and refuses what has no heading that it knows', async () => {
    const gb = Buffer.from('c0e0d0cd2cb1e0bac52cc3fbb3c62cc3e6bbfd0acdc1b5d82c47422d312cb5d8bfe92c3230', 'hex')
    expect((await upload(gb)).record).toMatchObject({ added: 1 })
    const error = await refusal(upload('类型,编号,名称,面积(公顷),颜色\n土地,H-1,地块,2,红'))
    expect(error.payload.errors.map(({ code }) => code)).toEqual(['unit', 'unknown-field'])
    expect((await refusal(upload('类型,编号\n土地,H-1'))).payload.errors.map(({ code }) => code)).toEqual([
      'required',
      'required',
    ])
    expect(await leftOver()).toBe(0)
  })

  it('is the park’s own: another park’s officer finds neither park nor import', async () => {
    const { record } = await upload('类型,编号,名称,面积\n土地,O-1,地块,20')
    const other = officer('park-P01', 'park')
    expect((await refusal(upload('类型,编号,名称,面积\n土地,O-2,地块,20', other))).code).toBe('not-found')
    const asked = { importId: record.importId, outcome: '', pageSize: 1, cursor: '' }
    expect((await refusal(Promise.resolve(rig().carriers.getImport(asked, as(other))))).code).toBe('not-found')
  })
})

describe('importing a workbook', () => {
  const heading: Cells = ['类型', '编号', '名称', '面积', '可用止']

  it('tells formulas and merged cells by row, reads days, and takes the rest', async () => {
    const file = await workbook(
      [
        heading,
        ['土地', 'X-1', '地块', 20, new Date('2030-12-31T00:00:00Z')],
        ['土地', 'X-2', '地块', { formula: '10+10', result: 20 }, null],
        ['土地', 'X-3', '地块', 20, null],
        ['土地', 'X-4', '地块', 20, null],
        ['标准厂房', 'X-5', '厂房', 1200.5, null],
      ],
      (sheet) => sheet.mergeCells('C4:C5'),
    )
    const { record, rows } = await upload(file)
    expect(record).toMatchObject({ format: 'xlsx', added: 2, refused: 3 })
    const faults = faultsOf(rows)
    expect(faults[3]).toBe('面积 formula')
    expect(faults[4]).toContain('merged')
    expect(faults[5]).toContain('merged')
    const { carriers = [] } = await rig().carriers.listCarriers(
      { parkId: 'P02', kind: '', text: 'X-1', pageSize: 10, cursor: '', asOf: '', withWithdrawn: false },
      as(keeper),
    )
    expect(carriers[0]?.content?.availableUntil).toBe('2030-12-31')
  })

  it('refuses a bomb by what it really unpacks to, whatever its directory claims, and leaves nothing', async () => {
    const bomb = (name: string, bytes: number) =>
      zip([
        { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
        { name, content: Buffer.alloc(bytes), claims: 100 },
      ])
    expect((await refusal(upload(bomb('xl/sharedStrings.xml', 61_000_000)))).code).toBe('too-large')
    expect(await leftOver()).toBe(0)
  })

  it('refuses what is no workbook by its bytes, not by its name', async () => {
    const others: [string, Buffer][] = [
      ['a zip file that is no workbook', zip([{ name: 'a.txt', content: Buffer.from('a') }])],
      ['a broken zip file', Buffer.from('PK\x03\x04 and nothing more')],
      ['.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
      ['a binary file', Buffer.from([1, 0, 2])],
      ['an empty file', Buffer.alloc(0)],
      [
        'macros',
        zip([...['xl/workbook.xml', 'xl/vbaProject.bin'].map((name) => ({ name, content: Buffer.from('x') }))]),
      ],
    ]
    for (const [found, file] of others) {
      const error = await refusal(upload(file))
      expect(error.code).toBe('media-type-unsupported')
      expect(JSON.stringify(error.payload)).toContain(found)
    }
  })

  it('refuses more than 32 MB', async () => {
    expect((await refusal(upload(Buffer.alloc(33 * 1024 * 1024, 'a')))).code).toBe('too-large')
  })
})

describe('exporting', () => {
  const exported = async (format: string) => {
    const pieces: Uint8Array[] = []
    const stream = rig().carriers.exportCarriers({ parkId: 'P04', format }, as(officer('park-P04', 'park')))
    for await (const { piece } of stream as AsyncIterable<{ piece: Uint8Array }>) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  it('writes what can be imported again unchanged, and never a formula', async () => {
    const own = officer('park-P04', 'park')
    await upload(
      '类型,编号,名称,面积,保税,备注\n土地,E-1,"=1+1",20,是,"a,""b"""\n标准厂房,E-2,厂房,99.5,否,@x',
      own,
      'P04',
    )
    for (const format of ['csv', 'xlsx']) {
      const file = await exported(format)
      const { record, rows } = await upload(file, own, 'P04')
      expect(faultsOf(rows)).toEqual({})
      expect(record).toMatchObject({ rows: 2, changed: 0, unchanged: 2 })
    }
    expect((await exported('csv')).toString()).toContain("'=1+1")
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await exported('xlsx')) as never)
    expect(book.worksheets[0]?.getCell('C2').value).toBe("'=1+1")
  })
})
