import type { Text } from '@lianqiao/matching'
import type { CarrierKind, Requirement, RequirementId, Step } from './requirement.ts'

const text = (zhHans: string, zhHant: string, en: string): Text => ({ zhHans, zhHant, en })

const mu = text('亩', '畝', 'mu')
const squareMetres = text('㎡', '㎡', 'm²')
const tonnesPerYear = text('吨/年', '噸/年', 't a year')
const none = text('', '', '')

const anywhere: readonly CarrierKind[] = ['land', 'workshop']
const indoors: readonly CarrierKind[] = ['workshop']

const yesOrNo: readonly Step[] = [
  { value: false, label: text('否', '否', 'no') },
  { value: true, label: text('是', '是', 'yes') },
]

/** GB 50016: the later, the more dangerous; what is allowed for a class is allowed for those before it. */
const hazardClasses: readonly Step[] = [
  { value: 'E', label: text('戊类', '戊類', 'class E (戊)'), aliases: ['戊', '戊類'] },
  { value: 'D', label: text('丁类', '丁類', 'class D (丁)'), aliases: ['丁', '丁類'] },
  { value: 'C', label: text('丙类', '丙類', 'class C (丙)'), aliases: ['丙', '丙類'] },
  { value: 'B', label: text('乙类', '乙類', 'class B (乙)'), aliases: ['乙', '乙類'] },
  { value: 'A', label: text('甲类', '甲類', 'class A (甲)'), aliases: ['甲', '甲類'] },
]

type Form = Pick<Requirement, 'how' | 'kinds' | 'unit' | 'steps'> & { leadFact: string; carrierFact?: string }
type Words = [zhHans: string, zhHant: string, en: string]

/** Questions made of the label; `words` is what is asked for, as it stands in the middle of a sentence. */
function amount(id: RequirementId, form: Form, ...words: Words): Requirement {
  const [zhHans, zhHant, en] = words
  return {
    id,
    carrierFact: form.leadFact,
    ...form,
    label: text(zhHans, zhHant, en),
    askLead: text(
      `企业需要多少${zhHans}(${form.unit.zhHans})?`,
      `企業需要多少${zhHant}(${form.unit.zhHant})?`,
      `How much ${en} does the enterprise need (${form.unit.en})?`,
    ),
    askPark: text(
      `园区现有多少可用${zhHans}(${form.unit.zhHans})?`,
      `園區現有多少可用${zhHant}(${form.unit.zhHant})?`,
      `How much ${en} is free in the park (${form.unit.en})?`,
    ),
  }
}

const supply = (id: RequirementId, leadFact: string, unit: Text, ...words: Words) =>
  amount(id, { how: 'supply', kinds: anywhere, leadFact, unit }, ...words)

const named = (
  id: RequirementId,
  steps: readonly Step[],
  facts: { leadFact: string; carrierFact: string },
  label: Text,
  askLead: Text,
  askPark: Text,
): Requirement => ({ id, how: 'quality', kinds: anywhere, unit: none, steps, ...facts, label, askLead, askPark })

/** Every requirement in the order of the answer. A further one is a row here and a fact of lead and carrier. */
export const requirements: readonly Requirement[] = [
  amount(
    'land',
    { how: 'area', kinds: ['land'], leadFact: 'landMu', carrierFact: 'free', unit: mu },
    '用地',
    '用地',
    'land',
  ),
  amount(
    'workshop',
    { how: 'area', kinds: indoors, leadFact: 'workshopSquareMetres', carrierFact: 'free', unit: squareMetres },
    '标准厂房',
    '標準廠房',
    'standard workshop',
  ),
  supply('power', 'powerKva', text('千伏安', '千伏安', 'kVA'), '用电容量', '用電容量', 'electric power'),
  supply('gas', 'gasCubicMetresPerDay', text('立方米/日', '立方米/日', 'm³ a day'), '天然气', '天然氣', 'natural gas'),
  supply('steam', 'steamTonnesPerHour', text('吨/小时', '噸/小時', 't an hour'), '蒸汽', '蒸汽', 'steam'),
  supply(
    'sewage',
    'sewageTonnesPerDay',
    text('吨/日', '噸/日', 't a day'),
    '污水处理量',
    '污水處理量',
    'sewage treatment',
  ),
  supply('cod', 'codTonnesPerYear', tonnesPerYear, '化学需氧量指标', '化學需氧量指標', 'COD quota'),
  supply('ammonia', 'ammoniaTonnesPerYear', tonnesPerYear, '氨氮指标', '氨氮指標', 'ammonia nitrogen quota'),
  supply(
    'nitrogen-oxides',
    'nitrogenOxidesTonnesPerYear',
    tonnesPerYear,
    '氮氧化物指标',
    '氮氧化物指標',
    'nitrogen oxides quota',
  ),
  supply('vocs', 'vocTonnesPerYear', tonnesPerYear, '挥发性有机物指标', '揮發性有機物指標', 'VOC quota'),
  {
    ...amount(
      'floor-load',
      {
        how: 'quality',
        kinds: indoors,
        leadFact: 'floorLoadKgPerSquareMetre',
        unit: text('kg/㎡', 'kg/㎡', 'kg/m²'),
      },
      '楼面承重',
      '樓面承重',
      'floor load',
    ),
    askLead: text(
      '企业要求楼面承重多少(kg/㎡)?',
      '企業要求樓面承重多少(kg/㎡)?',
      'What load must the floors bear (kg/m²)?',
    ),
    askPark: text('厂房楼面承重多少(kg/㎡)?', '廠房樓面承重多少(kg/㎡)?', 'What load do the floors bear (kg/m²)?'),
  },
  {
    ...amount(
      'clear-height',
      { how: 'quality', kinds: indoors, leadFact: 'clearHeightMetres', unit: text('米', '米', 'm') },
      '净高',
      '淨高',
      'clear height',
    ),
    askLead: text('企业要求净高多少(米)?', '企業要求淨高多少(米)?', 'What clear height is needed (m)?'),
    askPark: text('厂房净高多少(米)?', '廠房淨高多少(米)?', 'How high are the workshops (m)?'),
  },
  named(
    'hazard-class',
    hazardClasses,
    { leadFact: 'hazardClass', carrierFact: 'hazardClass' },
    text('火灾危险性类别', '火災危險性類別', 'fire hazard class'),
    text(
      '生产的火灾危险性属哪一类(甲、乙、丙、丁、戊)?',
      '生產的火災危險性屬哪一類(甲、乙、丙、丁、戊)?',
      'Which fire hazard class is the production (A to E)?',
    ),
    text(
      '载体允许的最高火灾危险性类别?',
      '載體允許的最高火災危險性類別?',
      'Which fire hazard class is allowed at most?',
    ),
  ),
  named(
    'bonded',
    yesOrNo,
    { leadFact: 'needsBonded', carrierFact: 'bonded' },
    text('保税', '保稅', 'bonded access'),
    text('企业是否需要保税?', '企業是否需要保稅?', 'Does the enterprise need bonded access?'),
    text('载体是否可保税?', '載體是否可保稅?', 'Does the carrier have bonded access?'),
  ),
  named(
    'port',
    yesOrNo,
    { leadFact: 'needsPort', carrierFact: 'portAccess' },
    text('口岸', '口岸', 'port access'),
    text('企业是否需要口岸?', '企業是否需要口岸?', 'Does the enterprise need a port?'),
    text('载体是否通口岸?', '載體是否通口岸?', 'Does the carrier have access to a port?'),
  ),
]

export const areas: readonly Requirement[] = requirements.filter(({ how }) => how === 'area')
export const supplies: readonly Requirement[] = requirements.filter(({ how }) => how === 'supply')
export const qualities: readonly Requirement[] = requirements.filter(({ how }) => how === 'quality')

const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]))

export const requirementOf = (id: RequirementId): Requirement => byId.get(id)!
