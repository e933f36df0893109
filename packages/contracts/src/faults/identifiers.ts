import { type Wording, words } from './words.ts'

/** Where in the number the problem is (from 1), and what should be there. */
export type IdentifierParams = {
  position: number | null
  expected?: string
  meant?: string
  suggestion?: string
}
export type Register = 'hk-br' | 'hk-cr' | 'mo-reg'

const CREDIT_CODE = words(
  '统一社会信用代码(GB 32100-2015)',
  '統一社會信用代碼(GB 32100-2015)',
  'a unified social credit code (GB 32100-2015)',
)
const REGISTERS = {
  'hk-br': words('香港商业登记号码', '香港商業登記號碼', 'a Hong Kong business registration number'),
  'hk-cr': words('香港公司编号', '香港公司編號', 'a Hong Kong company number'),
  'mo-reg': words('澳门登记编号', '澳門登記編號', 'a Macao registration number'),
}
const PROBLEMS = {
  'check-character': words('校验字符不符', '校驗字元不符', 'check-character'),
  alphabet: words('含有不会出现的字符', '含有不會出現的字元', 'alphabet'),
  length: words('位数不对', '位數不對', 'length'),
  'transposition-suspected': words('疑似相邻两位写反', '疑似相鄰兩位寫反', 'transposition-suspected'),
  placeholder: words('只是占位字符', '只是佔位字元', 'placeholder'),
  registrar: words('登记管理部门代码不存在', '登記管理部門代碼不存在', 'registrar'),
  division: words('行政区划码不存在', '行政區劃碼不存在', 'division'),
  'identity-card': words('这是个人身份证号,请勿填写', '這是個人身份證號碼,請勿填寫', 'identity-card'),
}

const creditCode =
  (problem: keyof typeof PROBLEMS): Wording<IdentifierParams> =>
  (params) =>
    sentence(CREDIT_CODE, PROBLEMS[problem], params)

const registration =
  (problem: keyof typeof PROBLEMS): Wording<IdentifierParams & { register: Register }> =>
  (params) =>
    sentence(REGISTERS[params.register], PROBLEMS[problem], params)

/** What can be wrong with a number of a register. */
export const identifierFaults = {
  'credit-code-check-character': creditCode('check-character'),
  'credit-code-alphabet': creditCode('alphabet'),
  'credit-code-length': creditCode('length'),
  'credit-code-transposition-suspected': creditCode('transposition-suspected'),
  'credit-code-placeholder': creditCode('placeholder'),
  'credit-code-registrar': creditCode('registrar'),
  'credit-code-division': creditCode('division'),
  'credit-code-identity-card': creditCode('identity-card'),
  'registration-check-character': registration('check-character'),
  'registration-alphabet': registration('alphabet'),
  'registration-length': registration('length'),
  'registration-transposition-suspected': registration('transposition-suspected'),
  'registration-placeholder': registration('placeholder'),
  'registration-registrar': registration('registrar'),
  'registration-division': registration('division'),
  'registration-identity-card': registration('identity-card'),
}

function sentence(
  what: ReturnType<typeof words>,
  problem: ReturnType<typeof words>,
  { position, expected, meant, suggestion }: IdentifierParams,
) {
  const zhHans = [
    `不是有效的${what['zh-Hans']}:${position === null ? '' : `第 ${position} 位`}${problem['zh-Hans']}`,
    ...(expected === undefined ? [] : [`这一位应为“${expected}”`]),
    ...(meant === undefined ? [] : [`可能想写“${meant}”`]),
    ...(suggestion === undefined ? [] : [`是否为 ${suggestion}?`]),
  ]
  const zhHant = [
    `不是有效的${what['zh-Hant']}:${position === null ? '' : `第 ${position} 位`}${problem['zh-Hant']}`,
    ...(expected === undefined ? [] : [`這一位應為「${expected}」`]),
    ...(meant === undefined ? [] : [`可能想寫「${meant}」`]),
    ...(suggestion === undefined ? [] : [`是否為 ${suggestion}?`]),
  ]
  const en = [
    `not ${what.en}: ${problem.en}${position === null ? '' : ` at character ${position}`}`,
    ...(expected === undefined ? [] : [`"${expected}" should be there`]),
    ...(meant === undefined ? [] : [`probably "${meant}" was meant`]),
    ...(suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
  ]
  return words(zhHans.join(';'), zhHant.join(';'), en.join('; '))
}
