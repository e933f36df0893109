import { it } from 'vitest'
import type { UnderTest } from './under-test.ts'

type Feature = keyof UnderTest['features']

/**
 * `needs('ownStorage', name, run)` is a case of a transport with that feature. Without it the promise has no meaning
 * (a log in the service's own database cannot be away alone), so there is nothing to run or to skip: `leftOut` names it.
 */
export function needing({ features }: UnderTest) {
  const leftOut: string[] = []
  const needs = (feature: Feature, name: string, run: () => Promise<void>, { runnable = true } = {}): void => {
    if (features[feature]) it.skipIf(!runnable)(name, run)
    else leftOut.push(name)
  }
  return { needs, leftOut }
}

export type Needs = ReturnType<typeof needing>['needs']
