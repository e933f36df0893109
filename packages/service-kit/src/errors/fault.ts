import type { Language, Names } from '@lianqiao/contracts/console-api'
import { type Fault as CodedFault, fault, faultWords, words } from '@lianqiao/contracts/faults'

export { fault }

/** A fault that carries its own words. The last room that makes one takes this type away. */
export type WordedFault = { pointer: string; code: string; detail: string; zh?: string }

/** Where something in a request is wrong, and what would be right. */
export type Fault = CodedFault | WordedFault

/** What a fault says, in each language; English where a worded one has no Chinese. */
export function wordsOfFault(fault: Fault): Names {
  if ('params' in fault) return faultWords(fault)
  const { detail, zh = detail } = fault
  return words(zh, zh, detail)
}

/** A fault as people read it. */
export function tellFault(fault: Fault, language: Language): { pointer: string; code: string; detail: string } {
  return { pointer: fault.pointer, code: fault.code, detail: wordsOfFault(fault)[language] }
}
