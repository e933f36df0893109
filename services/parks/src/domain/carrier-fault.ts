import type { WordedFault } from '@lianqiao/service-kit/decisions'

/** What is wrong at a pointer into a carrier's content, in English and Chinese. */
export function fault(pointer: string, code: string, detail: string, zh: string): WordedFault {
  return { pointer, code, detail, zh }
}
