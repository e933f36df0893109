import type { Problem } from '@lianqiao/contracts/policies'
import { type Fault, tellFault } from '@lianqiao/service-kit'

/** What keeps a document from being published, in English and 简体. */
export function problemMessage(problem: Fault): Problem {
  return { ...tellFault(problem, 'en'), zh: tellFault(problem, 'zh-Hans').detail }
}
