import { fromFacts } from '@lianqiao/contracts'
import { type Project, ProjectsServiceDefinition } from '@lianqiao/contracts/leads'
import { type GrpcApi, grpcApi, type Identity, readId, refuse } from '@lianqiao/service-kit'
import { type EnactDeps, enact } from '../acts/enact.ts'
import { maySee, mayWork } from '../domain/access.ts'
import { CONVERTIBLE } from '../domain/acts/convert-lead.ts'
import { claimContext } from '../domain/claim-context.ts'
import { findLead } from '../store/leads.ts'
import { findMilestone, findProject, findProjectOf, listMilestones } from '../store/projects.ts'
import { projectMessage } from './project-message.ts'

/** Projects for officers: parse, call, answer. */
export function projectsApi(deps: EnactDeps): GrpcApi {
  const { pool, reference, clock } = deps

  async function readLead(leadId: string, identity: Identity) {
    const lead = await findLead(pool, readId(leadId, 'lead'))
    if (identity.kind === 'partner' || lead === undefined || !maySee(identity, lead))
      throw refuse('not-found', { what: 'lead' })
    return lead
  }

  async function answer(leadId: string | undefined, identity: Identity): Promise<{ project: Project }> {
    const project = leadId === undefined ? undefined : await findProjectOf(pool, leadId)
    if (project === undefined) throw refuse('not-found', { what: 'project' })
    const lead = await readLead(project.leadId, identity)
    const milestones = await listMilestones(pool, project.projectId)
    const context = claimContext({ at: clock(), reference })
    const rules = reference.projectStages
    return { project: projectMessage({ project, milestones, lead, identity, rules, context }) }
  }

  return grpcApi(ProjectsServiceDefinition, {
    async convertLead({ leadId, name }, { identity }) {
      await enact('convertLead', { leadId: readId(leadId, 'lead'), name }, identity, deps)
      return answer(leadId, identity)
    },

    async getProject({ leadId }, { identity }) {
      const lead = await readLead(leadId, identity)
      const project = await findProjectOf(pool, leadId)
      if (project !== undefined) return { ...(await answer(leadId, identity)), mayConvert: false }
      return { mayConvert: CONVERTIBLE.includes(lead.status) && mayWork(identity, lead) }
    },

    async claimStage({ fields, ...request }, { identity }) {
      const projectId = readId(request.projectId, 'project')
      await enact('claimStage', { ...request, fields: fromFacts(fields) }, identity, deps)
      return answer((await findProject(pool, projectId))?.leadId, identity)
    },

    async claimFigure(request, { identity }) {
      const projectId = readId(request.projectId, 'project')
      await enact('claimFigure', request, identity, deps)
      return answer((await findProject(pool, projectId))?.leadId, identity)
    },

    async decideClaim(request, { identity }) {
      const milestoneId = readId(request.milestoneId, 'milestone')
      await enact('decideMilestone', request, identity, deps)
      const milestone = await findMilestone(pool, milestoneId)
      const project = milestone && (await findProject(pool, milestone.projectId))
      return answer(project?.leadId, identity)
    },
  })
}
