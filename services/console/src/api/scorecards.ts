import type { Scorecard, ScorecardInput } from '@lianqiao/contracts/console-api'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const scorecardsOf = (parkId: string) => `/parks/${encodeURIComponent(parkId)}/scorecards`

/** The admission scorecards of a lead in the parks that the officer keeps, newest first. */
export const useScorecards = (leadId: string) =>
  useQuery({
    queryKey: ['lead', leadId, 'scorecards'],
    queryFn: async ({ signal }) =>
      (await request<{ items: Scorecard[] }>(`/leads/${encodeURIComponent(leadId)}/scorecards`, { signal })).items,
  })

/** What the figures come to by the park's scorecard; nothing is stored. Without figures, the scorecard itself. */
export const usePreview = (parkId: string, input: ScorecardInput) =>
  useQuery({
    queryKey: ['scorecard', parkId, input],
    queryFn: ({ signal }) =>
      request<Scorecard>(`${scorecardsOf(parkId)}/preview`, { method: 'POST', body: input, signal }),
    placeholderData: keepPreviousData,
  })

export function useRecordScorecard(parkId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: ScorecardInput) => request<Scorecard>(scorecardsOf(parkId), { method: 'POST', body: input }),
    onSuccess: ({ leadId }) => client.invalidateQueries({ queryKey: ['lead', leadId, 'scorecards'] }),
  })
}
