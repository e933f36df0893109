import type { ErrorCode, ErrorPayloads, Fault } from './codes.ts'
import { errorTable } from './codes.ts'
import type { DomainError } from './domain-error.ts'

/** RFC 9457, with what this platform adds. `type` is stable and can be matched on. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  retryable: boolean
  errors?: Omit<Fault, 'zh'>[]
  /** What is left, where somebody else was faster. */
  left?: number
}

/** The problem document of an error, in Chinese or English. */
export function toProblem(error: DomainError, requestId: string, language: 'zh' | 'en'): Problem {
  const row = errorTable[error.code]
  const errors = 'errors' in error.payload ? error.payload.errors : undefined
  return {
    type: `urn:lianqiao:problem:${error.code}`,
    title: row.title[language],
    status: row.http,
    detail: detail(error, language) ?? row.title[language],
    requestId,
    retryable: row.retryable,
    ...(errors === undefined ? {} : { errors: errors.map((fault) => inLanguage(fault, language)) }),
    ...('left' in error.payload ? { left: error.payload.left } : {}),
  }
}

/** Seconds for Retry-After, where trying again later is the right thing to do. */
export function retryAfterSeconds(error: DomainError): number | undefined {
  if ('retryAfterSeconds' in error.payload) return error.payload.retryAfterSeconds
  return errorTable[error.code].retryable ? 1 : undefined
}

/** What is looked for, and the states of things, by their names in payloads. */
const chinese: Readonly<Record<string, string>> = {
  park: '园区',
  carrier: '载体',
  lead: '线索',
  reservation: '预留',
  import: '导入',
  agreement: '协议',
  entry: '分录',
  held: '保留中',
  reserved: '已预留',
  released: '已释放',
  expired: '已到期',
  changed: '已修改',
  withdrawn: '已撤回',
}

const inChinese = (state: string) => {
  const version = /^version (\d+)$/.exec(state)?.[1]
  return version === undefined ? `“${chinese[state] ?? state}”` : `第 ${version} 版`
}

type Details = { [Code in ErrorCode]?: (payload: ErrorPayloads[Code]) => { zh: string; en: string } }

const details: Details = {
  'bad-request': ({ errors }) => faults(errors),
  unprocessable: ({ errors }) => faults(errors),
  'idempotency-key-missing': () => ({
    zh: '每个 POST 请求都需要一个 Idempotency-Key(1–255 个可见字符),重试时用同一个值',
    en: 'Every POST needs an Idempotency-Key of 1–255 visible characters; send the same one when you retry',
  }),
  'idempotency-key-reused': () => ({
    zh: '这个 Idempotency-Key 已用于另一份内容;新的线索请换一个新的值',
    en: 'This Idempotency-Key came with another body before; use a new one for a new lead',
  }),
  'scope-missing': ({ scope }) => ({ zh: `需要权限 ${scope}`, en: `The scope ${scope} is needed` }),
  'token-invalid': ({ reason }) => ({ zh: `令牌无效:${reason}`, en: `The token is not valid: ${reason}` }),
  'not-found': ({ what }) => ({ zh: `未找到:${chinese[what] ?? what}`, en: `Not found: ${what}` }),
  'too-large': ({ limitBytes }) => ({
    zh: `请求体最多 ${limitBytes} 字节`,
    en: `The body may have ${limitBytes} bytes at most`,
  }),
  'media-type-unsupported': ({ expected, found, zh }) => ({
    zh: zh ?? `应为 ${expected},收到 ${found}`,
    en: `Expected ${expected}, found ${found}`,
  }),
  unavailable: ({ dependency }) => ({
    zh: `${dependency} 暂时不可用,请求未被保存,请稍后用同一 Idempotency-Key 重试`,
    en: `${dependency} is not available just now; nothing was stored, retry with the same Idempotency-Key`,
  }),
  'claimed-by-another': ({ bureauId }) => ({ zh: `已由 ${bureauId} 认领`, en: `Already claimed by ${bureauId}` }),
  'capacity-taken': ({ left, unit }) => ({ zh: `只剩 ${left} ${unit}`, en: `Only ${left} ${unit} left` }),
  'transition-refused': ({ from, to }) => ({
    zh: `不能从${inChinese(from)}到${inChinese(to)}`,
    en: `Not possible from ${from} to ${to}`,
  }),
}

function detail(error: DomainError, language: 'zh' | 'en'): string | undefined {
  const make = details[error.code] as ((payload: unknown) => { zh: string; en: string }) | undefined
  return make?.(error.payload)[language]
}

function inLanguage({ zh, detail, ...place }: Fault, language: 'zh' | 'en'): Omit<Fault, 'zh'> {
  return { ...place, detail: language === 'zh' ? (zh ?? detail) : detail }
}

function faults(errors: Fault[]) {
  const list = (language: 'zh' | 'en', between: string) =>
    errors
      .map((fault) => inLanguage(fault, language))
      .map(({ pointer, detail }) => `${pointer || '/'} ${detail}`)
      .join(between)
  return { zh: list('zh', ';'), en: list('en', '; ') }
}
