import type { Names } from '@lianqiao/contracts/console-api'
import { forbiddenReasons, stateNames, things, words } from '@lianqiao/contracts/faults'
import type { ErrorCode, ErrorPayloads, FaultList } from './codes.ts'
import type { DomainError } from './domain-error.ts'
import { wordsOfFault } from './fault.ts'

type Details = { [Code in ErrorCode]?: (payload: ErrorPayloads[Code]) => Names }

const TOKEN_REASONS: Record<ErrorPayloads['token-invalid']['reason'], Names> = {
  expired: words('已过期', '已過期', 'expired'),
  forged: words('签名不符', '簽署不符', 'forged'),
  malformed: words('格式不对', '格式不對', 'malformed'),
  'unknown-client': words('客户端不存在', '用戶端不存在', 'unknown-client'),
  used: words('已使用过', '已使用過', 'used'),
}

/** What an error says beyond its title; errors that stand here not say their title only. */
const details: Details = {
  'bad-request': sentences,
  unprocessable: sentences,
  'idempotency-key-missing': () =>
    words(
      '每个 POST 请求都需要一个 Idempotency-Key(1–255 个可见字符),重试时用同一个值',
      '每個 POST 請求都需要一個 Idempotency-Key(1–255 個可見字元),重試時用同一個值',
      'Every POST needs an Idempotency-Key of 1–255 visible characters; send the same one when you retry',
    ),
  'idempotency-key-reused': () =>
    words(
      '这个 Idempotency-Key 已用于另一份内容;新的线索请换一个新的值',
      '這個 Idempotency-Key 已用於另一份內容;新的線索請換一個新的值',
      'This Idempotency-Key came with another body before; use a new one for a new lead',
    ),
  'scope-missing': ({ scope }) => words(`需要权限 ${scope}`, `需要權限 ${scope}`, `The scope ${scope} is needed`),
  'token-invalid': ({ reason }) => {
    const why = TOKEN_REASONS[reason]
    return words(`令牌无效:${why['zh-Hans']}`, `權杖無效:${why['zh-Hant']}`, `The token is not valid: ${why.en}`)
  },
  forbidden: ({ reason }) => forbiddenReasons[reason],
  'not-found': ({ what }) => {
    const thing = things[what]
    return words(`未找到:${thing['zh-Hans']}`, `未找到:${thing['zh-Hant']}`, `Not found: ${thing.en}`)
  },
  'too-large': ({ limitBytes }) =>
    words(
      `请求体最多 ${limitBytes} 字节`,
      `請求內容最多 ${limitBytes} 位元組`,
      `The body may have ${limitBytes} bytes at most`,
    ),
  'media-type-unsupported': ({ expected, found, zh }) =>
    words(
      zh ?? `应为 ${expected},收到 ${found}`,
      zh ?? `應為 ${expected},收到 ${found}`,
      `Expected ${expected}, found ${found}`,
    ),
  unavailable: ({ dependency }) =>
    words(
      `${dependency} 暂时不可用,请求未被保存,请稍后用同一 Idempotency-Key 重试`,
      `${dependency} 暫時不可用,請求未被儲存,請稍後用同一 Idempotency-Key 重試`,
      `${dependency} is not available just now; nothing was stored, retry with the same Idempotency-Key`,
    ),
  'claimed-by-another': ({ bureauId }) =>
    words(`已由 ${bureauId} 认领`, `已由 ${bureauId} 認領`, `Already claimed by ${bureauId}`),
  'capacity-taken': ({ left, unit }) =>
    words(`只剩 ${left} ${unit}`, `只剩 ${left} ${unit === '亩' ? '畝' : unit}`, `Only ${left} ${unit} left`),
  'transition-refused': ({ from, to }) => {
    const [before, after] = [stateNames(from), stateNames(to)]
    return words(
      `不能从${before['zh-Hans']}到${after['zh-Hans']}`,
      `不能從${before['zh-Hant']}到${after['zh-Hant']}`,
      `Not possible from ${before.en} to ${after.en}`,
    )
  },
}

/** What an error says in each language; undefined where its title says all. */
export function detailOf(error: DomainError): Names | undefined {
  const make = details[error.code] as ((payload: unknown) => Names | undefined) | undefined
  return make?.(error.payload)
}

function sentences({ errors, more = 0 }: FaultList): Names {
  const told = errors.map((fault) => ({ place: fault.pointer || '/', names: wordsOfFault(fault) }))
  const list = (language: keyof Names, between: string, rest: string) =>
    [...told.map(({ place, names }) => `${place} ${names[language]}`), ...(more === 0 ? [] : [rest])].join(between)
  return words(
    list('zh-Hans', ';', `另有 ${more} 处`),
    list('zh-Hant', ';', `另有 ${more} 處`),
    list('en', '; ', `${more} more`),
  )
}
