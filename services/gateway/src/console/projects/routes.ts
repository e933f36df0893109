import { toFacts } from '@lianqiao/contracts'
import type { EvidenceRef, ProjectAnswer } from '@lianqiao/contracts/console-api'
import type { Project } from '@lianqiao/contracts/leads'
import type { ConsoleDeps } from '../deps.ts'
import type { Caller, Serve } from '../serve.ts'
import { projectRow } from './rows.ts'

/** Projects, their stages and figures. Who may claim and verify is decided by the leads service. */
export function projectRoutes(serve: Serve, { services: { projects } }: ConsoleDeps): void {
  const answer = ({ officer }: Caller, project: Project | undefined, mayConvert = false): ProjectAnswer => ({
    project: project === undefined ? null : projectRow(project, officer.language),
    mayConvert,
  })
  const evidenceOf = (all: readonly EvidenceRef[]) => all.map((one) => ({ ...one, evidenceId: '' }))

  serve('GET /leads/:id/project', async ({ params }, caller) => {
    const { project, mayConvert } = await projects.getProject({ leadId: params.id }, caller.as)
    return answer(caller, project, mayConvert)
  })

  serve('POST /leads/:id/project', async ({ params, body }, caller) =>
    answer(caller, (await projects.convertLead({ leadId: params.id, name: body.name }, caller.as)).project),
  )

  serve('POST /projects/:id/stages', async ({ params, body }, caller) => {
    const { fields, evidence, ...claim } = body
    const said = { projectId: params.id, ...claim, fields: toFacts(fields), evidence: evidenceOf(evidence) }
    return answer(caller, (await projects.claimStage(said, caller.as)).project)
  })

  serve('POST /projects/:id/figures', async ({ params, body }, caller) => {
    const { evidence, ...claim } = body
    const said = { projectId: params.id, ...claim, evidence: evidenceOf(evidence) }
    return answer(caller, (await projects.claimFigure(said, caller.as)).project)
  })

  serve('POST /milestones/:id/decision', async ({ params, body }, caller) =>
    answer(caller, (await projects.decideClaim({ milestoneId: params.id, ...body }, caller.as)).project),
  )
}
