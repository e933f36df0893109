import type { Names } from '@lianqiao/contracts/console-api'
import { type ForbiddenReason, type State, type Thing, words } from '@lianqiao/contracts/faults'
import { Status } from 'nice-grpc-common'
import type { Fault } from './fault.ts'

/** Faults that are told, and how many more there are. */
export type FaultList = { errors: Fault[]; more?: number }

/**
 * The closed set of errors that people and programs can cause, each with its typed payload.
 * What is not in here is a defect and becomes `internal`.
 */
export type ErrorPayloads = {
  'bad-request': FaultList
  'not-json': { at?: number }
  'idempotency-key-missing': Record<never, never>
  'token-missing': Record<never, never>
  'token-invalid': { reason: 'expired' | 'forged' | 'malformed' | 'unknown-client' | 'used' }
  'scope-missing': { scope: string }
  forbidden: { reason: ForbiddenReason }
  'not-found': { what: Thing }
  'idempotency-key-in-flight': Record<never, never>
  'claimed-by-another': { bureauId: string }
  'transition-refused': { from: State; to: State }
  /** What is left in the carrier's unit, to two decimals. */
  'capacity-taken': { left: number; unit: '亩' | '㎡' }
  'enterprise-merged': { intoEnterpriseId: string }
  /** Whoever claimed something does not verify it. */
  'second-person-needed': Record<never, never>
  'too-large': { limitBytes: number }
  /** `zh`: the whole sentence, where there are Chinese words. */
  'media-type-unsupported': { expected: string; found: string; zh?: string }
  unprocessable: FaultList
  'idempotency-key-reused': Record<never, never>
  'rate-limited': { retryAfterSeconds: number }
  unavailable: { dependency: string; retryAfterSeconds: number }
  overloaded: { retryAfterSeconds: number }
  'deadline-exceeded': { dependency: string }
  internal: Record<never, never>
}

export type ErrorCode = keyof ErrorPayloads

type Row = { http: number; grpc: Status; retryable: boolean; title: Names }

/** The one table: error code <-> HTTP status <-> gRPC status. */
export const errorTable: Record<ErrorCode, Row> = {
  'bad-request': row(400, Status.INVALID_ARGUMENT, false, '请求有误', '請求有誤', 'The request is not valid'),
  'not-json': row(400, Status.INVALID_ARGUMENT, false, '请求体不是 JSON', '請求內容不是 JSON', 'The body is not JSON'),
  'idempotency-key-missing': row(
    400,
    Status.INVALID_ARGUMENT,
    false,
    '缺少 Idempotency-Key 请求头',
    '缺少 Idempotency-Key 請求標頭',
    'The Idempotency-Key header is missing',
  ),
  'token-missing': row(
    401,
    Status.UNAUTHENTICATED,
    false,
    '需要登录或访问令牌',
    '需要登入或存取權杖',
    'An access token is needed',
  ),
  'token-invalid': row(401, Status.UNAUTHENTICATED, false, '令牌无效', '權杖無效', 'The token is not valid'),
  'scope-missing': row(
    403,
    Status.PERMISSION_DENIED,
    false,
    '令牌缺少所需权限',
    '權杖缺少所需權限',
    'The token lacks a scope',
  ),
  forbidden: row(403, Status.PERMISSION_DENIED, false, '无权执行', '無權執行', 'Not allowed'),
  'not-found': row(404, Status.NOT_FOUND, false, '未找到', '未找到', 'Not found'),
  'idempotency-key-in-flight': row(
    409,
    Status.ABORTED,
    true,
    '相同 Idempotency-Key 的请求正在处理',
    '相同 Idempotency-Key 的請求正在處理',
    'A request with this Idempotency-Key is being processed',
  ),
  'claimed-by-another': row(
    409,
    Status.FAILED_PRECONDITION,
    false,
    '已被其他单位认领',
    '已被其他單位認領',
    'Claimed by another bureau',
  ),
  'transition-refused': row(
    409,
    Status.FAILED_PRECONDITION,
    false,
    '当前状态不允许该操作',
    '目前狀態不允許該操作',
    'Not possible in this state',
  ),
  'capacity-taken': row(409, Status.FAILED_PRECONDITION, false, '余量不足', '餘量不足', 'Not that much is left'),
  'enterprise-merged': row(
    409,
    Status.FAILED_PRECONDITION,
    false,
    '企业已合并',
    '企業已合併',
    'The enterprise has been merged into another',
  ),
  'second-person-needed': row(
    403,
    Status.PERMISSION_DENIED,
    false,
    '须由申报人以外的人核验',
    '須由申報人以外的人核驗',
    'Another person than the one who claimed it must verify it',
  ),
  'too-large': row(413, Status.OUT_OF_RANGE, false, '请求体过大', '請求內容過大', 'The body is too large'),
  'media-type-unsupported': row(
    415,
    Status.INVALID_ARGUMENT,
    false,
    '不支持的内容类型',
    '不支援的內容類型',
    'Unsupported media type',
  ),
  unprocessable: row(
    422,
    Status.INVALID_ARGUMENT,
    false,
    '内容无法接受',
    '內容無法接受',
    'The content cannot be accepted',
  ),
  'idempotency-key-reused': row(
    422,
    Status.FAILED_PRECONDITION,
    false,
    'Idempotency-Key 已用于其他内容',
    'Idempotency-Key 已用於其他內容',
    'The Idempotency-Key was used with another body',
  ),
  'rate-limited': row(429, Status.RESOURCE_EXHAUSTED, true, '请求过于频繁', '請求過於頻繁', 'Too many requests'),
  unavailable: row(503, Status.UNAVAILABLE, true, '服务暂时不可用', '服務暫時不可用', 'Temporarily unavailable'),
  overloaded: row(503, Status.RESOURCE_EXHAUSTED, true, '系统繁忙', '系統繁忙', 'Overloaded'),
  'deadline-exceeded': row(504, Status.DEADLINE_EXCEEDED, true, '处理超时', '處理逾時', 'Timed out'),
  internal: row(500, Status.INTERNAL, false, '内部错误', '內部錯誤', 'Internal error'),
}

function row(http: number, grpc: Status, retryable: boolean, ...title: Parameters<typeof words>): Row {
  return { http, grpc, retryable, title: words(...title) }
}
