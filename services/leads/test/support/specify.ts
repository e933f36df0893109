import { loadReferenceData } from '@lianqiao/reference-data'
import type { ErrorCode, ErrorPayloads, Identity } from '@lianqiao/service-kit/decisions'
import { DomainError } from '@lianqiao/service-kit/decisions'
import { expect } from 'vitest'
import { type Act, type ActContext, type Decision, NOTHING_CHANGES } from '../../src/domain/acts/act.ts'

const reference = await loadReferenceData()

/** When the acts of specifications happen: a Wednesday morning in Shaoyang. */
export const AT = new Date('2026-11-25T02:00:00Z')

/**
 * An act in the words of a specification: given this state, when this person asks for that, then this is decided. Ids
 * are `id-1`, `id-2` … in the order in which the act takes them.
 */
export function specify<State, Request>(act: Act<State, Request>) {
  return {
    given: (state: State) => ({
      when(identity: Identity, request: Request) {
        let ids = 0
        const newId = () => {
          ids += 1
          return `id-${ids}`
        }
        const context: ActContext = { identity, at: AT, newId, reference }
        const outcome = act(state, request, context)
        return {
          /** Exactly these writes, lines and events; what is named of each is compared. */
          decides(expected: { [Part in keyof Decision]: readonly object[] }) {
            expect(outcome).not.toBeInstanceOf(DomainError)
            expect(outcome).toMatchObject(expected)
          },
          changesNothing() {
            expect(outcome).toEqual(NOTHING_CHANGES)
          },
          refuses<Code extends ErrorCode>(code: Code, payload: Partial<ErrorPayloads[Code]> | object = {}) {
            expect(outcome).toBeInstanceOf(DomainError)
            expect(outcome).toMatchObject({ code, payload })
          },
        }
      },
    }),
  }
}
