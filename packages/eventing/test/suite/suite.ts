import type { Postgres } from '@lianqiao/testkit'
import { afterEach, beforeEach, describe } from 'vitest'
import { deliveryCases } from './delivery.cases.ts'
import { failureCases } from './failure.cases.ts'
import { meaningCases } from './meaning.cases.ts'
import { outboxCases } from './outbox.cases.ts'
import { type Stage, setStage } from './stage.ts'
import { strainCases } from './strain.cases.ts'
import type { UnderTest } from './under-test.ts'

/** The promises of the bus, for any transport: the same cases for each, none of them softened. */
export function busSuite(postgres: Postgres, under: UnderTest): void {
  let current: Stage
  const stage = () => current
  beforeEach(async () => {
    current = await setStage(postgres, under)
  })
  afterEach(() => current.close())

  describe('the outbox', () => outboxCases(stage))
  describe('delivery', () => deliveryCases(stage, under))
  describe('failure', () => failureCases(stage))
  describe('strain', () => strainCases(stage, under))
  describe('meaning', () => meaningCases(stage))
}
