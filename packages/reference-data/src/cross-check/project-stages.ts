import { fault } from '../faults.ts'
import { type CrossCheck, repeated } from './rule.ts'

const file = 'rules/project-stages.json'

/** 洽谈 → 签约 → 注册 → 开工 → 投产 → 上规: what a project goes through is the domain's, what it needs is the city's. */
const ORDER = ['negotiating', 'signed', 'registered', 'started', 'inProduction', 'aboveScale']

/** The stages are those of the domain in their order, and every kind of evidence that is asked for is one there is. */
export const projectStageChecks: readonly CrossCheck[] = [
  {
    reads: ['projectStages'],
    check: ({ projectStages: { evidenceKinds, stages, figures } }) => {
      const kinds = evidenceKinds.map(({ id }) => id)
      const found = stages.map(({ id }) => id).join(', ')
      const expected = ORDER.join(', ')
      return [
        ...(found === expected
          ? []
          : [
              fault(
                file,
                null,
                '/stages',
                `阶段应为 ${expected},实为 ${found}`,
                `the stages must be ${expected}, they are ${found}`,
              ),
            ]),
        ...[...repeated(kinds), ...repeated(figures.map(({ id }) => id))].map((id) =>
          fault(file, id, '', `${id} 重复`, `${id} appears twice`),
        ),
        ...stages.flatMap(({ id, fields }) =>
          repeated(fields.map((field) => field.id)).map((field) =>
            fault(file, id, '/fields', `字段 ${field} 重复`, `the field ${field} appears twice`),
          ),
        ),
        ...[...stages, ...figures].flatMap(({ id, evidence }) =>
          evidence
            .flat()
            .filter((kind) => !kinds.includes(kind))
            .map((kind) =>
              fault(file, id, '/evidence', `没有佐证种类 ${kind}`, `there is no kind of evidence ${kind}`),
            ),
        ),
      ]
    },
  },
]
