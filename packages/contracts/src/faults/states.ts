import type { Names } from '../console-api/common.ts'
import { words } from './words.ts'

const leadStates = {
  submitted: words('已报送', '已報送', 'submitted'),
  acknowledged: words('已响应', '已響應', 'acknowledged'),
  assessing: words('研判中', '研判中', 'assessing'),
  accepted: words('跟进', '跟進', 'accepted'),
  declined: words('不跟进', '不跟進', 'declined'),
  duplicate: words('重复', '重複', 'duplicate'),
  assigned: words('已分派', '已分派', 'assigned'),
  converted: words('转项目', '轉項目', 'converted'),
  dormant: words('休眠', '休眠', 'dormant'),
  transferred: words('已流转', '已流轉', 'transferred'),
  withdrawn: words('已撤回', '已撤回', 'withdrawn'),
}

const stages = {
  negotiating: words('洽谈', '洽談', 'negotiating'),
  signed: words('签约', '簽約', 'signed'),
  registered: words('注册', '註冊', 'registered'),
  started: words('开工', '開工', 'started'),
  inProduction: words('投产', '投產', 'inProduction'),
  aboveScale: words('上规', '上規', 'aboveScale'),
}

const states = {
  ...leadStates,
  ...stages,
  'chain-corrected': words('已更正产业链', '已更正產業鏈', 'chain-corrected'),
  figure: words('申报数据', '申報數據', 'figure'),
  claimed: words('已申报', '已申報', 'claimed'),
  verified: words('已核验', '已核驗', 'verified'),
  rejected: words('已退回', '已退回', 'rejected'),
  offered: words('可提供', '可提供', 'offered'),
  changed: words('已修改', '已修改', 'changed'),
  reserved: words('已预留', '已預留', 'reserved'),
  held: words('保留中', '保留中', 'held'),
  released: words('已释放', '已釋放', 'released'),
  expired: words('已到期', '已到期', 'expired'),
}

export type LeadStatus = keyof typeof leadStates

/** Where a thing stands, or would have to stand: a state of its lifecycle, a stage that is claimed, or a version. */
export type State = keyof typeof states | `${keyof typeof stages} (claimed)` | `version ${number}`

const VERSION = /^version (\d+)$/
const CLAIMED = /^(\w+) \(claimed\)$/
const isNamed = (state: string): state is keyof typeof states => Object.hasOwn(states, state)

/** The name of a state, as a sentence quotes it. */
export function stateNames(state: string): Names {
  const version = VERSION.exec(state)?.[1]
  if (version !== undefined) return words(`第 ${version} 版`, `第 ${version} 版`, state)
  const claimed = CLAIMED.exec(state)?.[1]
  const plain = claimed ?? state
  const names = isNamed(plain) ? states[plain] : words(plain, plain, plain)
  if (claimed !== undefined)
    return words(`“${names['zh-Hans']}(已申报)”`, `「${names['zh-Hant']}(已申報)」`, `${names.en} (claimed)`)
  return words(`“${names['zh-Hans']}”`, `「${names['zh-Hant']}」`, names.en)
}
