import type { ScorecardInput } from '@lianqiao/contracts/console-api'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

/** The admission scorecards of a lead in the parks that the officer keeps, newest first. */
export const useScorecards = (leadId: string) =>
  useQuery({
    queryKey: ['lead', leadId, 'scorecards'],
    queryFn: async ({ signal }) => (await call('GET /leads/:id/scorecards', { params: { id: leadId }, signal })).items,
  })

/** What the figures come to by the park's scorecard; nothing is stored. Without figures, the scorecard itself. */
export const usePreview = (parkId: string, input: ScorecardInput) =>
  useQuery({
    queryKey: ['scorecard', parkId, input],
    queryFn: ({ signal }) =>
      call('POST /parks/:id/scorecards/preview', { params: { id: parkId }, body: input, signal }),
    placeholderData: keepPreviousData,
  })

export function useRecordScorecard(parkId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ScorecardInput) => call('POST /parks/:id/scorecards', { params: { id: parkId }, body: input }),
    onSuccess: ({ leadId }) => client.invalidateQueries({ queryKey: ['lead', leadId, 'scorecards'] }),
  })
}
