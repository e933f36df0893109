import type { Text } from '@lianqiao/matching'

const text = (zhHans: string, zhHant: string, en: string): Text => ({ zhHans, zhHant, en })

/** What siting says to people, by what it is said of. `{0}`, `{1}` … are filled in. */
export const words = {
  none: text('', '', ''),
  listed: text('、', '、', ', '),
  chainAdmitted: text('产业链准入', '產業鏈准入', 'chain admitted'),
  whichChain: text('企业属于哪条产业链?', '企業屬於哪條產業鏈?', 'Which chain does the enterprise belong to?'),
  enclaveMode: text('飞地模式', '飛地模式', 'enclave mode'),
  modes: {
    'built-jointly': text('合建', '合建', 'built jointly, managed separately'),
    'managed-jointly': text('共建', '共建', 'managed jointly'),
    leased: text('租借', '租借', 'leased, self-managed'),
    none: text('非飞地', '非飛地', 'no enclave'),
  },
  agreement: text('飞地协议', '飛地協議', 'enclave agreement'),
  inForceFor: text(
    '适用于该来源地和产业链的有效协议',
    '適用於該來源地和產業鏈的有效協議',
    'in force for this origin and chain',
  ),
  term: text('{0} 至 {1}', '{0} 至 {1}', '{0} to {1}'),
  notInForce: text('协议不在有效期内', '協議不在有效期內', 'the agreement is not in force'),
  otherOrigin: text('来源地不在协议范围内', '來源地不在協議範圍內', 'the agreement does not cover this origin'),
  otherChain: text('产业链不在协议范围内', '產業鏈不在協議範圍內', 'the agreement does not cover this chain'),
  whichOrigin: text('企业来自哪个城市?', '企業來自哪個城市?', 'Which city does the enterprise come from?'),
  figure: text('{0} {1}', '{0} {1}', '{0} {1}'),
  atLeast: text('至少 {0}', '至少 {0}', 'at least {0}'),
  between: text('{0} 至 {1}', '{0} 至 {1}', '{0} to {1}'),
  short: text('还差 {0}', '還差 {0}', '{0} short'),
  most: text('最高只允许{0}', '最高只允許{0}', 'at most {0} is allowed'),
  reasons: {
    chainPlace: text('第 {0} 位主导链(共 {1} 条)', '第 {0} 位主導鏈(共 {1} 條)', 'leading chain number {0} of {1}'),
    chainAbsent: text('园区未列该链', '園區未列該鏈', 'the park does not list the chain'),
    noIndustry: text('主导产业中没有同类', '主導產業中沒有同類', 'none of the leading industries is like it'),
    yes: text('是', '是', 'yes'),
    no: text('否', '否', 'no'),
    high: text('资料可靠', '資料可靠', 'well sourced'),
    medium: text('资料一般', '資料一般', 'fairly sourced'),
    low: text('资料待核', '資料待核', 'to be verified'),
    figure: text('{0}(0 分:{1};满分:{2})', '{0}(0 分:{1};滿分:{2})', '{0} (nothing at {1}, full at {2})'),
  },
  missing: {
    chain: text('未知:企业属于哪条产业链?', '未知:企業屬於哪條產業鏈?', 'unknown: which chain is it?'),
    products: text('未知:企业做什么产品?', '未知:企業做甚麼產品?', 'unknown: what does it make?'),
    gap: text('未知:是否补链?', '未知:是否補鏈?', 'unknown: does it fill a gap?'),
    origin: text('未知:企业来自哪个城市?', '未知:企業來自哪個城市?', 'unknown: where does it come from?'),
    rent: text('未知:厂房租金多少?', '未知:廠房租金多少?', 'unknown: what is the rent?'),
    distance: text('未知:距离', '未知:距離', 'unknown: the distance'),
    jobs: text('未知:用工多少人?', '未知:用工多少人?', 'unknown: how many jobs?'),
    'job-seekers': text('未知:周边求职人数', '未知:周邊求職人數', 'unknown: how many seek work nearby?'),
    service: text('未知:办件太少', '未知:辦件太少', 'unknown: too few cases yet'),
  },
} as const
