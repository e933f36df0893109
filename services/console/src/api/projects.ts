import type { PostInput, ProjectAnswer } from '@lianqiao/contracts/console-api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

const projectKey = (leadId: string) => ['lead', leadId, 'project']

/** The project of a lead, and whether the caller may make the lead one. */
export const useProject = (leadId: string) =>
  useQuery({
    queryKey: projectKey(leadId),
    queryFn: ({ signal }) => call('GET /leads/:id/project', { params: { id: leadId }, signal }),
  })

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
    queryFn: async ({ signal }) =>
      (await call('GET /agreements/:id/kept-figures', { params: { id: agreementId }, signal })).items,
  })

export function usePost(agreementId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entry: PostInput) =>
      call('POST /agreements/:id/entries', { params: { id: agreementId }, body: entry }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['agreement', agreementId] }),
  })
}
