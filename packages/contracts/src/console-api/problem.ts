/** RFC 9457 */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  requestId: string
  retryable: boolean
  /** What is left, where somebody else was faster (capacity-taken) */
  left?: number
  errors?: { pointer: string; code: string; detail: string }[]
}
