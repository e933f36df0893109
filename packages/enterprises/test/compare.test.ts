import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheckCharacter, type EnterpriseDescription } from '../src/index.ts'
import { matcher, pairsOf } from './knowledge.ts'

const compare = (a: EnterpriseDescription, b: EnterpriseDescription) => matcher.compareEnterprises(a, b)
const reasons = (a: EnterpriseDescription, b: EnterpriseDescription) =>
  compare(a, b).reasons.map(({ reason }) => reason)
const code = (head: string) => head + creditCodeCheckCharacter(head)

const described = (side: Record<string, string>): EnterpriseDescription => ({
  ...side,
  name: side.name!,
  place: side.city,
  creditCode: side.uscc,
})

const TARGET = { missed: 0.03, asked: 0.25 }

describe.each([
  { file: 'enterprises/given.jsonl', ...TARGET },
  { file: 'enterprises/written-with-code.jsonl', ...TARGET },
  { file: 'enterprises/first-sight-1.jsonl', ...TARGET },
  { file: 'enterprises/first-sight-2.jsonl', ...TARGET },
  // These two sought the borders: they hold more that only a person can tell.
  { file: 'enterprises/borders-1.jsonl', missed: 0.05, asked: 0.25 },
  { file: 'enterprises/borders-2.jsonl', missed: 0.03, asked: 0.27 },
  { file: 'enterprises/given-kinds-1.jsonl', ...TARGET },
  { file: 'enterprises/given-kinds-2.jsonl', ...TARGET },
])('the pairs of $file', ({ file, missed, asked }) => {
  const answered = pairsOf(file).map(({ a, b, label }) => ({
    label,
    answer: compare(described(a), described(b)).answer,
  }))
  const share = (count: number, of: number) => count / of

  it('never join two enterprises', () => {
    expect(answered.filter(({ label, answer }) => label === 'different' && answer === 'same')).toEqual([])
  })

  it('lose few of the same and ask about few', () => {
    const same = answered.filter(({ label }) => label === 'same')
    expect(share(same.filter(({ answer }) => answer === 'different').length, same.length)).toBeLessThanOrEqual(missed)
    expect(share(answered.filter(({ answer }) => answer === 'ask').length, answered.length)).toBeLessThanOrEqual(asked)
  })

  it('are answered alike both ways round', () => {
    for (const { id, a, b } of pairsOf(file)) {
      const there = compare(described(a), described(b))
      const back = compare(described(b), described(a))
      expect([id, back.answer, back.score, back.link]).toEqual([id, there.answer, there.score, there.link])
    }
  })
})

describe('names that are nearly one', () => {
  const answer = (a: string, placeA: string, b: string, placeB: string) =>
    compare({ name: a, place: placeA }, { name: b, place: placeB }).answer

  it('of two sites in brackets are two firms, in one city too', () => {
    expect(answer('立讯精密工业(苏州)有限公司', '苏州', '立讯精密工业(昆山)有限公司', '昆山')).toBe('different')
  })

  it('across the border are two firms where only one says where it is', () => {
    expect(answer('伯恩光學有限公司', '香港', '伯恩光学(惠州)有限公司', '惠州')).toBe('different')
    expect(answer('信利國際有限公司', '香港', '信利国际有限公司', '深圳')).toBe('ask')
  })

  it('of which one is an abbreviation, or a long brand elsewhere, are asked about', () => {
    expect(answer('浙江三花智能控制股份有限公司', '绍兴', '三花智控', '新昌')).toBe('ask')
    expect(answer('无锡药明康德新药开发股份有限公司', '无锡', '药明康德', '上海')).toBe('ask')
  })

  it('with businesses of two families are two firms, and one where the business is only misspelt a question', () => {
    expect(answer('上海双鹿电器有限公司', '上海', '上海双鹿电池有限公司', '上海')).toBe('different')
    expect(answer('珠海格力电器股份有限公司', '珠海', '珠海格力电气股份有限公司', '珠海')).toBe('ask')
  })

  it('are the same where one core holds a place that the other name says too', () => {
    expect(answer('佛山市顺德区乐从镇永盛家具厂', '佛山', '乐从永盛家具厂', '顺德')).toBe('same')
    expect(answer('佛山市顺德区永盛家具厂', '佛山', '乐从永盛家具厂', '顺德')).toBe('ask')
    expect(answer('南海桂城泰丰纺织', '南海', '佛山市南海泰丰纺织有限公司', '佛山')).toBe('same')
  })

  it('are the same as what people call them, in brackets or by place and core', () => {
    const whole = '杭州海康威视数字技术股份有限公司'
    expect(answer(whole, '杭州', `${whole}(海康)`, '杭州')).toBe('same')
    expect(answer('上海家化联合股份有限公司', '上海', '上海家化', '上海')).toBe('same')
    expect(answer('海天国际', '宁波', '海天国际控股有限公司', '宁波')).toBe('ask')
  })

  it('in the sound of a core of two are the same for joint-stock companies of one business, else a question', () => {
    expect(answer('宁波均胜电子股份有限公司', '宁波', '宁波均盛电子股份有限公司', '宁波')).toBe('same')
    expect(answer('宁波均胜电子有限公司', '宁波', '宁波均盛电子有限公司', '宁波')).toBe('ask')
  })

  it('are the same with a slip in 股份', () => {
    expect(answer('杭州老板电器股份有限公司', '杭州', '杭州老板电器股分有限公司', '杭州余杭')).toBe('same')
  })

  it('are the same with a homophone inside a long core, and a question with another slip inside a business word', () => {
    expect(answer('广东万家乐燃气具有限公司', '佛山', '广东万家乐然气具有限公司', '顺德')).toBe('same')
    expect(answer('苏州春秋电子科技股份有限公司', '苏州', '苏州春秋电子科拉股份有限公司', '苏州')).toBe('ask')
  })

  it('of two zones of one city are two firms', () => {
    expect(answer('宁波高新区天誉光学有限公司', '宁波', '宁波保税区天誉光学有限公司', '宁波')).toBe('different')
  })

  it('are the same with 集团公司 for 集团有限公司', () => {
    expect(answer('广州立白企业集团公司', '广州', '广州立白企业集团有限公司', '广州')).toBe('same')
  })

  it('of two districts are two firms, also where 镇 begins the name of one', () => {
    expect(answer('宁波市镇海宏达轴承厂', '宁波', '宁波市慈溪宏达轴承厂', '慈溪')).toBe('different')
  })

  it('of two joint-stock companies of one city are a question where one may have been renamed', () => {
    expect(answer('佛山星期六鞋业股份有限公司', '佛山', '佛山遥望科技股份有限公司', '佛山')).toBe('ask')
    expect(answer('佛山星期六鞋业有限公司', '佛山', '佛山遥望科技有限公司', '佛山')).toBe('different')
    expect(answer('周大生珠宝股份有限公司', '深圳', '周六福珠宝股份有限公司', '深圳')).toBe('different')
  })

  it('are not put into the wrong city by Suzhou and Taizhou, which two cities are called', () => {
    const told = reasons(
      { name: 'Suzhou Dongshan Precision Manufacturing Co., Ltd.', place: 'Suzhou' },
      { name: '苏州东山精密制造股份有限公司', place: '苏州' },
    )
    expect(told).not.toContain('place-different')
  })
})

describe('codes', () => {
  const one = { name: '佛山市嘉盈电器有限公司', place: '佛山', creditCode: code('91440600MA9T0X325') }

  it('decide when both are valid', () => {
    const { creditCode } = one
    expect(compare(one, { name: '嘉盈', creditCode: creditCode.toLowerCase() }).answer).toBe('same')
    expect(compare(one, { name: '保密', creditCode }).answer).toBe('same')
    const other = { name: '佛山市嘉盈照明有限公司', place: '佛山', creditCode: code('91440600MA9T0X43X') }
    expect(compare(one, other).answer).toBe('different')
  })

  it('that are equal under names with nothing in common are a question', () => {
    const { creditCode } = one
    const other = { name: '东莞市别名贸易商行', place: '东莞', creditCode }
    expect(compare(one, other)).toMatchObject({ answer: 'ask' })
    expect(reasons(one, other)).toContain('code-equal')
    expect(compare(one, { ...other, formerNames: [one.name] }).answer).toBe('same')
  })

  it('that are equal join a name in Chinese and one in English, whose sounds need not agree', () => {
    const { creditCode } = one
    expect(compare(one, { name: 'Brightwater Industries Limited', place: '佛山', creditCode }).answer).toBe('same')
  })

  it('that differ under one and the same name are a question', () => {
    expect(compare(one, { ...one, creditCode: code('91440600MA9T0X43X') })).toMatchObject({ answer: 'ask' })
  })

  it('with a slip do not stand against name and phone, and support a doubtful name', () => {
    const slip = `${one.creditCode.slice(0, 11)}${one.creditCode[12]}${one.creditCode[11]}${one.creditCode.slice(13)}`
    const typed = { name: '佛山嘉赢电器', place: '佛山', creditCode: slip }
    expect(compare(one, typed)).toMatchObject({ answer: 'same' })
    expect(reasons(one, typed)).toContain('code-nearly-equal')
    expect(compare(one, { ...typed, creditCode: null }).answer).toBe('ask')
  })

  it('of Hong Kong and Macao decide as well', () => {
    const a = { name: '信利國際有限公司', place: '香港', hongKongBusinessRegistration: '12345678-000-01-23-4' }
    expect(compare(a, { name: 'Truly International Limited', hongKongBusinessRegistration: '12345678' }).answer).toBe(
      'same',
    )
    const b = { name: '某某一人有限公司', place: '澳門', macaoRegistration: 'SO 12345' }
    expect(compare(b, { name: 'Certa Limitada', macaoRegistration: '12345 (SO)' }).answer).toBe('same')
  })
})

describe('relations that are no identity', () => {
  it('are linked: branch, subsidiary, sibling', () => {
    expect(compare({ name: '杭州老板电器股份有限公司' }, { name: '杭州老板电器股份有限公司上海分公司' })).toMatchObject(
      {
        answer: 'different',
        link: 'branch',
      },
    )
    const parent = { name: '京東方精電有限公司', place: '香港' }
    expect(compare(parent, { name: '精電(河源)顯示技術有限公司', place: '河源' })).toMatchObject({
      answer: 'different',
      link: 'parent-or-subsidiary',
    })
    expect(compare({ name: '深圳天马微电子有限公司' }, { name: '上海天马微电子有限公司' })).toMatchObject({
      answer: 'different',
      link: 'sibling',
    })
  })

  it('stay different though phone and contact are one: it may be the same intermediary', () => {
    const contact = { phone: '139 0000 0012', contact: '吴中介', place: '金华' }
    const answer = compare(
      { name: '义乌市美诺饰品有限公司', ...contact },
      { name: '义乌市晶彩箱包有限公司', ...contact },
    )
    expect(answer).toMatchObject({ answer: 'different' })
    expect(answer.reasons.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['phone-equal', 'contact-equal']))
  })
})

describe('two firms of one name in one city', () => {
  it('are told apart by the districts or towns in their names', () => {
    const different = [
      ['佛山市顺德区嘉盈电器有限公司', '佛山市南海区嘉盈电器有限公司'],
      ['佛山市顺德区乐从镇恒兴家具厂', '佛山市顺德区龙江镇恒兴家具厂'],
      ['苏州吴江华泰机械', '昆山华泰机械'],
    ]
    for (const [a, b] of different) {
      expect([a, compare({ name: a!, place: '' }, { name: b!, place: '' }).answer]).toEqual([a, 'different'])
    }
  })

  it('are a question where one name says less, or short names come from two districts', () => {
    expect(compare({ name: '昆山华泰机械有限公司' }, { name: '苏州华泰机械有限公司' }).answer).toBe('ask')
    expect(compare({ name: '华泰机械', place: '佛山顺德' }, { name: '华泰机械', place: '佛山南海' }).answer).toBe('ask')
    expect(compare({ name: '佛山市顺德区嘉盈电器有限公司' }, { name: '佛山嘉盈电器有限公司' }).answer).toBe('same')
  })
})

describe('a renamed firm', () => {
  const before = { name: '石家庄宝石电子玻璃股份有限公司', place: '石家庄' }
  const after = { name: '东旭光电科技股份有限公司', place: '石家庄' }

  it('cannot be known from its names, and is settled by its former name, given or written', () => {
    expect(compare(before, after).answer).not.toBe('same')
    expect(compare(before, { ...after, formerNames: [before.name] }).answer).toBe('same')
    expect(compare(before, { ...after, name: `${after.name}(原名:${before.name})` }).answer).toBe('same')
  })

  it('that kept its core is a question', () => {
    const old = { name: '上海振华港口机械(集团)股份有限公司', place: '上海' }
    expect(compare(old, { name: '上海振华重工(集团)股份有限公司', place: '上海' }).answer).toBe('ask')
  })
})

it('answers whatever it is given, and never joins what it cannot read', () => {
  const rest = fc.record({ name: fc.string({ unit: 'binary', maxLength: 80 }), place: fc.string({ maxLength: 30 }) })
  fc.assert(
    fc.property(rest, (typed) =>
      ['same', 'different', 'ask'].includes(compare(typed, { name: '佛山嘉盈电器' }).answer),
    ),
    { numRuns: 300 },
  )
  expect(compare({ name: '' }, { name: '' }).answer).toBe('ask')
  expect(compare({ name: '電'.repeat(100_000) }, { name: '電'.repeat(100_000) }).answer).toBe('ask')
})

describe('names that name nobody', () => {
  it.each(['某电子企业', '保密', '客户A', '待定', 'XX公司', 'N/A', '陈总'])(
    '%s, told twice in one city, is a question',
    (name) => {
      expect(compare({ name, place: '东莞' }, { name, place: '东莞' })).toMatchObject({ answer: 'ask' })
      expect(reasons({ name, place: '东莞' }, { name, place: '东莞' })).toEqual(['name-names-nobody'])
      expect(matcher.blockingKeys(matcher.profile({ name, place: '东莞' }))).toEqual([])
    },
  )
})

describe('one name', () => {
  const at = (name: string, a: string, b: string) => compare({ name, place: a }, { name, place: b }).answer

  it('in two cities is a question, unless the name says its city', () => {
    expect(at('宏达电子有限公司', '东莞', '佛山')).toBe('ask')
    expect(at('东莞市宏达电子有限公司', '东莞', '惠州')).toBe('same')
  })

  it('of place and business alone is a question', () => {
    expect(at('东莞电子厂', '东莞', '东莞')).toBe('ask')
    expect(at('青岛啤酒股份有限公司', '青岛', '青岛')).toBe('same')
  })

  it.each([
    ['嘉荣-电子', '嘉荣电子'],
    ['嘉荣—电子', '嘉荣·电子'],
    ['A&D电子有限公司', 'A & D 电子有限公司'],
    ['⻓⻋电子有限公司', '长车电子有限公司'],
  ])('%s is %s', (a, b) => {
    expect(compare({ name: a, place: '东莞' }, { name: b, place: '东莞' }).answer).toBe('same')
  })

  it('with a character that the table of 2013 gave back is a question', () => {
    expect(
      compare({ name: '昇辉电子有限公司', place: '东莞' }, { name: '升辉电子有限公司', place: '东莞' }).answer,
    ).toBe('ask')
  })

  it('of a Hong Kong firm under its company number and its business registration number of old and new form', () => {
    const firm = { name: '伯恩光學有限公司', place: '香港' }
    const one = { ...firm, hongKongBusinessRegistration: '12345678', hongKongCompanyNumber: '0765432' }
    expect(compare(one, { ...firm, hongKongCompanyNumber: '12345678' }).answer).toBe('same')
    expect(
      compare({ ...firm, hongKongCompanyNumber: '0765432' }, { ...firm, hongKongCompanyNumber: '12345678' }).answer,
    ).toBe('same')
  })
})
