import type { Postgres } from '@lianqiao/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deliveryCases } from './delivery.cases.ts'
import { failureCases } from './failure.cases.ts'
import { meaningCases } from './meaning.cases.ts'
import { needing } from './needing.ts'
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

  const { needs, leftOut } = needing(under)
  describe('the outbox', () => outboxCases(stage))
  describe('delivery', () => deliveryCases(stage, needs))
  describe('failure', () => failureCases(stage))
  describe('strain', () => strainCases(stage, under, needs))
  describe('meaning', () => meaningCases(stage))
  it('leaves out the cases it declares, and no other', () => expect(leftOut).toEqual(under.leavesOut))
}
