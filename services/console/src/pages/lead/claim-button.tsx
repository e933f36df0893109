import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { App, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { asFailure } from '../../api/failure.ts'
import { useClaim } from '../../api/leads.ts'
import { useMe } from '../../api/session.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { contactState } from './contact-state.ts'

const ClaimDialog = lazy(() => import('./claim-dialog.tsx'))

/** The claim, or in one line why there is none to make. */
export function ClaimButton({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  // Closed but not gone: the dialog gives the focus back before it goes.
  const [dialog, setDialog] = useState<'none' | 'open' | 'closing'>('none')
  const me = useMe()
  const claim = useClaim(lead.id)
  const { message } = App.useApp()

  const close = () => {
    setDialog('closing')
    claim.reset()
  }
  const send = (purpose: string) =>
    claim.mutate(purpose, {
      onSuccess: ({ contact }) => {
        close()
        void message.success(t(contact?.masked ? 'claim.doneWithheld' : 'claim.done'))
      },
      onError: (error) => {
        if (asFailure(error).kind !== 'claimed-by-another') return
        close()
        void message.error(t('claim.conflict'), 6)
      },
    })

  return (
    <>
      {lead.mayClaim ? (
        <Button type="primary" onClick={() => setDialog('open')}>
          {t('claim.button')}
        </Button>
      ) : (
        <WhyNot lead={lead} />
      )}
      <Suspense>
        {dialog !== 'none' && (
          <ClaimDialog
            open={dialog === 'open'}
            withheld={contactState(lead, me) === 'withheld'}
            error={claim.error}
            sending={claim.isPending}
            onSend={send}
            onClose={close}
            onClosed={() => setDialog('none')}
          />
        )}
      </Suspense>
    </>
  )
}

function WhyNot({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const { bureau } = useMe()
  const { bureauName } = useReference()
  const holder = lead.claimedByBureauId
  if (holder === bureau.id) return <span className="claim-state good">{t('claim.byUs')}</span>
  if (holder) return <span className="claim-state">{t('claim.byOther', { bureau: bureauName(holder) })}</span>
  if (lead.routing.state === 'waiting') return <span className="claim-state">{t('claim.notYet')}</span>
  return <span className="claim-state">{t('claim.notOurs')}</span>
}
