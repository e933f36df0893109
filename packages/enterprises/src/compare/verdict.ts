import type { Comparison, EnterpriseLink, SameAnswer, SameReason } from './enterprise.ts'

export type Reason = SameReason['reason']

const SPEAKS: Readonly<Record<Reason, SameReason['speaksFor']>> = {
  'code-equal': 'same',
  'code-different': 'different',
  'code-nearly-equal': 'same',
  'registration-equal': 'same',
  'registration-different': 'different',
  'former-name': 'same',
  'name-equal': 'same',
  'core-and-business-equal': 'same',
  'core-equal': 'same',
  'core-sounds-alike': 'same',
  'core-looks-alike': 'same',
  'one-character-differs': 'different',
  'core-contained': 'neither',
  'core-transliterated': 'same',
  'core-different': 'different',
  'numeral-different': 'different',
  'business-different': 'different',
  'business-related': 'neither',
  'holding-company': 'different',
  'group-company': 'different',
  'legal-form-different': 'different',
  branch: 'different',
  'place-different': 'different',
  'place-equal': 'same',
  border: 'different',
  'short-name': 'neither',
  'phone-equal': 'same',
  'contact-equal': 'same',
  'scripts-differ': 'neither',
  'name-unusable': 'neither',
  'name-names-nobody': 'neither',
  'core-missing': 'neither',
}

/** What an officer reads for each reason. */
const TEXT: Readonly<Record<Reason, string>> = {
  'code-equal': '统一社会信用代码相同',
  'code-different': '两个有效的统一社会信用代码不同',
  'code-nearly-equal': '一方代码校验不过,与另一方只差一两位',
  'registration-equal': '港澳登记号码相同',
  'registration-different': '港澳登记号码不同',
  'former-name': '一方的曾用名即另一方的名称',
  'name-equal': '名称相同(繁简、全半角、标点除外)',
  'core-and-business-equal': '字号与行业相同',
  'core-equal': '字号相同',
  'core-sounds-alike': '字号同音或近音',
  'core-looks-alike': '字号形近或颠倒',
  'one-character-differs': '一字之差',
  'core-contained': '一方字号包含另一方',
  'core-transliterated': '外文名是中文字号的拼写',
  'core-different': '字号不同',
  'numeral-different': '序数不同',
  'business-different': '行业不同',
  'business-related': '行业表述不同',
  'holding-company': '一方是控股公司',
  'group-company': '一方是集团',
  'legal-form-different': '组织形式不同',
  branch: '一方是分支机构',
  'place-different': '所在地不同',
  'place-equal': '所在地相同',
  border: '一方在港澳或境外,一方不在',
  'short-name': '一方是简称',
  'phone-equal': '电话相同(也可能是同一中介)',
  'contact-equal': '联系人相同(也可能是同一中介)',
  'scripts-differ': '中外文名称,拼写对不上',
  'name-unusable': '名称读不出来',
  'name-names-nobody': '名称未指明企业',
  'core-missing': '名称没有字号',
}

export function verdict(
  answer: SameAnswer,
  score: number,
  reasons: readonly Reason[],
  link?: EnterpriseLink,
): Comparison {
  const told = [...new Set(reasons)].map((reason) => ({ speaksFor: SPEAKS[reason], reason, text: TEXT[reason] }))
  return link ? { answer, score, reasons: told, link } : { answer, score, reasons: told }
}
