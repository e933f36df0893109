import type { PostInput, ProjectAnswer } from '@lianqiao/contracts/console-api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { projectCalls } from './project-calls.ts'

const projectKey = (leadId: string) => ['lead', leadId, 'project']

/** The project of a lead, and whether the caller may make the lead one. */
export const useProject = (leadId: string) =>
  useQuery({ queryKey: projectKey(leadId), queryFn: ({ signal }) => projectCalls.project(leadId, signal) })

/** A change of a project: the answer is shown at once, and the lead around it is asked again. */
export function useProjectChange<Input>(leadId: string, change: (input: Input) => Promise<ProjectAnswer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      client.setQueryData(projectKey(leadId), answer)
      void client.invalidateQueries({ queryKey: ['lead', leadId], exact: true })
      for (const queryKey of [['leads'], ['overview']]) void client.invalidateQueries({ queryKey })
    },
  })
}

export const useKeptFigures = (agreementId: string) =>
  useQuery({
    queryKey: ['agreement', agreementId, 'kept'],
    queryFn: async ({ signal }) => (await projectCalls.kept(agreementId, signal)).items,
  })

export function usePost(agreementId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entry: PostInput) => projectCalls.post(agreementId, entry),
    onSuccess: () => client.invalidateQueries({ queryKey: ['agreement', agreementId] }),
  })
}
