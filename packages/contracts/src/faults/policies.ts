import { words } from './words.ts'

/** What can be wrong with a document of clauses that is to be published. */
export const policyFaults = {
  'not-the-next-version': ({ clauseId, next }: { clauseId: string; next: number }) =>
    words(
      `${clauseId} 的下一版是 ${next};可以不写版本号,或从最新一版改起`,
      `${clauseId} 的下一版是 ${next};可以不寫版本號,或從最新一版改起`,
      `the next version of ${clauseId} is ${next}; leave it out, or start from the latest version`,
    ),
  'known-later': ({ today }: { today: string }) =>
    words(`${today} 之前无人知悉`, `${today} 之前無人知悉`, `nobody knows it before ${today}`),
  'clause-unknown': ({ clauseId }: { clauseId: string }) =>
    words(`没有条款 ${clauseId}`, `沒有條款 ${clauseId}`, `there is no clause ${clauseId}`),
  'too-many-nodes': ({ most }: { most: number }) =>
    words(`条件最多 ${most} 个`, `條件最多 ${most} 個`, `at most ${most} conditions`),
}
