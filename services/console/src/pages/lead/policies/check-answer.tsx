import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { call } from '../../../api/call.ts'
import type { AskedDay } from '../../../api/filters.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Failed } from '../../../parts/states.tsx'

/** Has the answer made again from the plain definition, clause by clause, and says whether both agree. */
export function CheckAnswer({ leadId, asked }: { leadId: string; asked: AskedDay }) {
  const { t } = useWords()
  const check = useMutation({
    mutationFn: () => call('GET /leads/:id/policies/check', { params: { id: leadId }, query: asked }),
  })
  const wrong = check.data?.disagreements ?? []
  return (
    <div className="check-answer">
      <Button size="small" loading={check.isPending} onClick={() => check.mutate()}>
        {t('policy.check')}
      </Button>
      <span role="status" className={wrong.length > 0 ? 'bad' : 'quiet'}>
        {check.data
          ? wrong.length > 0
            ? t('policy.disagree', { list: wrong.map(({ clauseId }) => clauseId).join(', ') })
            : t('policy.agree', { n: check.data.compared })
          : t('policy.checkHint')}
      </span>
      {check.isError && <Failed error={check.error} />}
    </div>
  )
}
