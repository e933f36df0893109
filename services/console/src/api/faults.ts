import { asFailure } from './failure.ts'

export type Fault = { pointer: string; code: string; detail: string }

/** What a refused request found wrong, each with its place; empty where nothing failed. */
export const faultsOf = (error: unknown): Fault[] => (error === null ? [] : (asFailure(error).problem?.errors ?? []))

/** The faults of one place and what lies within it. */
export const faultsAt = <One extends { pointer: string }>(faults: One[], pointer: string): One[] =>
  faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))

/** What is wrong at a place, as the service said it in the officer's language. */
export const faultText = (faults: Fault[], pointer: string): string | null =>
  faultsAt(faults, pointer)
    .map(({ detail }) => detail)
    .join('; ') || null

/** Whether every fault is shown at one of these places, and need not be told again. */
export const allAt = (faults: Fault[], pointers: string[]): boolean =>
  faults.length > 0 && faults.every((fault) => pointers.some((pointer) => faultsAt([fault], pointer).length > 0))
