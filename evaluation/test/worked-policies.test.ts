import { readFileSync } from 'node:fs'
import { loadReferenceData } from '@lianqiao/reference-data'
import { expect, test } from 'vitest'
import { differences, workedDocument } from '../src/policies/worked/document.ts'

const { policies } = await loadReferenceData()

test('every amount that was worked out by hand from the rows is what the engine answers, to the fen', () => {
  expect(differences(policies)).toEqual([])
})

test('the page of worked cases is the one that the data makes', () => {
  const page = readFileSync(new URL('../../docs/worked-policy-cases.md', import.meta.url), 'utf8')
  expect(page, 'npm run evaluate -- policies --worked --write docs/worked-policy-cases.md').toBe(
    workedDocument(policies),
  )
})
