import { words } from './words.ts'

/** Why somebody may not do what was asked. */
export const forbiddenReasons = {
  'partners-submit': words(
    '只有合作伙伴可以在此报送线索',
    '只有合作夥伴可以在此報送線索',
    'only partners submit leads here',
  ),
  'officers-claim': words('只有工作人员可以认领线索', '只有工作人員可以認領線索', 'only officers claim leads'),
  'not-your-lead': words('线索未分派给本单位', '線索未分派給本單位', 'the lead is not assigned to your bureau'),
  'working-bureau-converts': words(
    '由承办单位将线索转为项目',
    '由承辦單位將線索轉為項目',
    'the bureau that works the lead makes it a project',
  ),
  'working-bureau-claims': words(
    '由承办单位申报项目节点',
    '由承辦單位申報項目節點',
    'the bureau that works the lead claims its stages',
  ),
  'city-and-working-bureau-verify': words(
    '由市级和承办单位核验',
    '由市級和承辦單位核驗',
    'the city and the bureau that works the lead verify',
  ),
  'city-and-responsible-bureau-correct': words(
    '只有责任单位和市级可以更正产业链',
    '只有責任單位和市級可以更正產業鏈',
    'only the responsible bureau and the city correct the chain',
  ),
  'officers-see-enterprises': words(
    '只有工作人员可以查看企业',
    '只有工作人員可以查看企業',
    'only officers see enterprises',
  ),
  'city-merges': words('只有市级可以合并企业', '只有市級可以合併企業', "only the city's bureau merges enterprises"),
  'city-undoes-merges': words('只有市级可以撤销合并', '只有市級可以撤銷合併', "only the city's bureau undoes merges"),
  'city-sees-questions': words(
    '只有市级可以查看待定问题',
    '只有市級可以查看待定問題',
    "only the city's bureau sees the open questions",
  ),
  'city-answers-questions': words(
    '只有市级可以回答此类问题',
    '只有市級可以回答此類問題',
    "only the city's bureau answers such a question",
  ),
  'city-records-agreements': words('协议由市级登记', '協議由市級登記', 'agreements are recorded by the city'),
  'officers-check-clauses': words(
    '只有工作人员可以检查条款',
    '只有工作人員可以檢查條款',
    'only officers check clauses',
  ),
  'library-bureaus-publish': words(
    '只有负责政策库的单位的工作人员可以发布政策',
    '只有負責政策庫的單位的工作人員可以發佈政策',
    'only officers of the bureaus that answer for the library publish policies',
  ),
  'officers-have-inboxes': words('只有工作人员有收件箱', '只有工作人員有收件匣', 'only officers have an inbox'),
  'not-from-console': words('请求不是来自控制台', '請求不是來自控制台', 'not from the console'),
  'bureau-gone': words('所属单位已不存在', '所屬單位已不存在', 'the bureau is not known any more'),
}

export type ForbiddenReason = keyof typeof forbiddenReasons
