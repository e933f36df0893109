import type { Contact } from '@lianqiao/contracts/leads'
import { maskFreeText } from './mask.ts'

/** What the classifier read, without anything about a person: kept with a correction as a labelled case. */
export type CaseInput = { name: string; text: string; gbt4754: string; products: string[] }

/** One line of the case files that `npm run evaluate -- chains --cases` reads. */
export type LabelledCase = CaseInput & { id: string; primary: string; tricky: boolean }

/** Phone numbers, mail addresses and the contact's own words are blotted out of the text. */
export function caseInput(lead: {
  enterpriseName: string
  text: string
  gbt4754: string | null
  products: readonly string[]
  contact: Contact | null
}): CaseInput {
  const told = Object.values(lead.contact ?? {}).filter((value) => value.trim().length > 1)
  const blot = (text: string) =>
    maskFreeText(told.reduce((rest, value) => rest.replaceAll(value, '•'.repeat(value.length)), text))
  return {
    name: lead.enterpriseName,
    text: blot(lead.text),
    gbt4754: lead.gbt4754 ?? '',
    products: lead.products.map(blot),
  }
}

/** A reading that a person had to correct is a tricky case by what happened, whatever its words look like. */
export function labelledCase(correctionId: string, input: CaseInput, chainId: string | null): LabelledCase {
  return { id: correctionId, ...input, primary: chainId ?? 'none', tricky: true }
}
