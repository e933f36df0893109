import { fromFacts } from '@lianqiao/contracts'
import { type Project, ProjectsServiceDefinition } from '@lianqiao/contracts/leads'
import { type GrpcApi, grpcApi, type Identity, refuse } from '@lianqiao/service-kit'
import { maySee, mayWork } from '../domain/visibility.ts'
import { readId } from '../read-id.ts'
import { findLead } from '../store/leads.ts'
import { findProjectOf, listMilestones, type ProjectRow } from '../store/projects.ts'
import { accessOf } from '../view/lead.ts'
import { projectMessage } from '../view/project.ts'
import { claimFigure, claimStage } from './claim.ts'
import { CONVERTIBLE, convertLead } from './convert.ts'
import { decideClaim } from './decide.ts'
import { contextOf, type ProjectDeps } from './deps.ts'

/** Projects for officers: parse, decide, answer. */
export function projectsApi(deps: ProjectDeps): GrpcApi {
  const { pool } = deps

  async function readLead(leadId: string, identity: Identity) {
    const lead = await findLead(pool, readId(leadId, 'lead'))
    if (identity.kind === 'partner' || lead === undefined || !maySee(identity, accessOf(lead)))
      throw refuse('not-found', { what: 'lead' })
    return lead
  }

  async function answer(project: ProjectRow, identity: Identity): Promise<{ project: Project }> {
    const lead = accessOf(await readLead(project.leadId, identity))
    const milestones = await listMilestones(pool, project.projectId)
    const rules = deps.reference.projectStages
    return { project: projectMessage({ project, milestones, lead, identity, rules, context: contextOf(deps) }) }
  }

  return grpcApi(ProjectsServiceDefinition, {
    async convertLead(request, { identity }) {
      readId(request.leadId, 'lead')
      return answer(await convertLead({ ...request, identity }, deps), identity)
    },

    async getProject({ leadId }, { identity }) {
      const lead = await readLead(leadId, identity)
      const project = await findProjectOf(pool, leadId)
      if (project !== undefined) return { ...(await answer(project, identity)), mayConvert: false }
      return { mayConvert: CONVERTIBLE.includes(lead.status) && mayWork(identity, accessOf(lead)) }
    },

    async claimStage({ fields, ...request }, { identity }) {
      readId(request.projectId, 'project')
      return answer(await claimStage({ ...request, fields: fromFacts(fields), identity }, deps), identity)
    },

    async claimFigure(request, { identity }) {
      readId(request.projectId, 'project')
      return answer(await claimFigure({ ...request, identity }, deps), identity)
    },

    async decideClaim(request, { identity }) {
      readId(request.milestoneId, 'milestone')
      return answer(await decideClaim({ ...request, identity }, deps), identity)
    },
  })
}
