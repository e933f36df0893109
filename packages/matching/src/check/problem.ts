/** What is wrong with a clause, where (JSON pointer into the document) and why, for whoever wrote it: in English and in Chinese. */
export type ClauseProblem = { code: ProblemCode; pointer: string; message: string; zh: string }

export type ProblemCode =
  | 'shape'
  | 'unknownFact'
  | 'unfitAtom'
  | 'unknownRegion'
  | 'unknownIndustry'
  | 'unknownValue'
  | 'moneyWithoutUnit'
  | 'wrongUnit'
  | 'notAFigure'
  | 'tooPrecise'
  | 'emptyBounds'
  | 'neverTrue'
  | 'too-many-nodes'
  | 'notADay'
  | 'endsBeforeStart'
  | 'tiersOverlap'
  | 'tiersLeaveAHole'
  | 'unitMismatch'
  | 'noBenefit'
  | 'unknownGroup'
  | 'twoAddingGroups'
  | 'membersExcludeOneAnother'

/** Collects problems under a pointer. */
export type Report = (code: ProblemCode, pointer: string, message: string, zh: string) => void

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string')

export const isQuantity = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
