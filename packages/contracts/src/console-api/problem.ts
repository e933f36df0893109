/** RFC 9457 */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  retryable: boolean
  errors?: { pointer: string; code: string; detail: string }[]
}
