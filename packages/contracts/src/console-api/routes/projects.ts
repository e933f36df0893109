import { Type } from 'typebox'
import { ClaimFigureInput, ClaimStageInput, ProjectAnswer } from '../projects.ts'
import { routes } from '../route.ts'
import { ById, Input, Reason } from '../schema.ts'

/** Projects, their stages and figures. 422 with each thing missing and its pointer, 409 transition-refused. */
export const projectRoutes = routes({
  'GET /leads/:id/project': { action: 'project.read', params: ById, answer: ProjectAnswer },
  /** An empty name: the enterprise's. */
  'POST /leads/:id/project': {
    action: 'project.convert',
    params: ById,
    body: Input({ name: Type.String({ maxLength: 200 }) }),
    answer: ProjectAnswer,
  },
  'POST /projects/:id/stages': { action: 'project.claim', params: ById, body: ClaimStageInput, answer: ProjectAnswer },
  'POST /projects/:id/figures': {
    action: 'project.claim',
    params: ById,
    body: ClaimFigureInput,
    answer: ProjectAnswer,
  },
  /** 403 second-person-needed. */
  'POST /milestones/:id/decision': {
    action: 'project.decide',
    params: ById,
    body: Input({ verified: Type.Boolean(), reason: Reason }),
    answer: ProjectAnswer,
  },
})
