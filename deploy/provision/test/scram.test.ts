import { expect, it } from 'vitest'
import { scramVerifier } from '../src/scram.ts'

// Salt and keys as PostgreSQL 18 itself stored them for `create role r password 'secret'`.
it('computes the verifier PostgreSQL computes', () => {
  const stored =
    'SCRAM-SHA-256$4096:oLLpznhhzqSGeugmZskMWQ==$fGYPAdEgBPJxiqk5MW4sYu7io0V/0P0BooQ36o9VngA=:D9Vjp/zcGsjJ916pmPUDXqyXNnqqLi7islknd0kzXVw='
  const salt = Buffer.from(/:([^$]+)\$/.exec(stored)![1]!, 'base64')
  expect(scramVerifier('secret', salt)).toBe(stored)
})
