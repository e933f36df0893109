import type { Enterprise } from '@lianqiao/contracts/console-api'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from './call.ts'

export function useEnterprise(id: string) {
  return useQuery({
    queryKey: ['enterprise', id],
    queryFn: ({ signal }) => call('GET /enterprises/:id', { params: { id }, signal }),
  })
}

/** The open questions whether two enterprises are one; only the city's bureau may ask for them. */
export function useQuestions({ enabled }: { enabled: boolean }) {
  return useInfiniteQuery({
    queryKey: ['questions'],
    queryFn: ({ pageParam, signal }) => call('GET /enterprises/questions', { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled,
  })
}

/** What a merge would do; asked anew each time the dialog opens, because it is decided by what is there now. */
export function useMergePreview(keepId: string, mergeId: string) {
  return useQuery({
    queryKey: ['merge-preview', keepId, mergeId],
    queryFn: ({ signal }) => call('POST /enterprises/merge-preview', { body: { keepId, mergeId }, signal }),
    staleTime: 0,
    gcTime: 0,
  })
}

/** Merge, undo or keep apart. Leads and enterprises that are shown may have changed with it, so all are asked again. */
export function useEnterpriseChange<Input>(change: (input: Input) => Promise<Enterprise>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        [['enterprise'], ['questions'], ['lead'], ['leads'], ['overview']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  })
}
