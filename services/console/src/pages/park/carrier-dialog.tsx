import type { Carrier } from '@lianqiao/contracts/console-api'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { allAt, faultsOf } from '../../api/faults.ts'
import { useKeepCarrier, useWithdraw } from '../../api/parks.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Dialog, type DialogState } from '../../parts/dialog.tsx'
import { contentOf, draftOf, emptyDraft } from './carrier-draft.ts'
import { FactsFields } from './facts-fields.tsx'
import { StandingFields } from './standing-fields.tsx'

/** Where a fault is told at its field. */
const told = ['kind', 'name', 'code', 'size', 'priceFenPerMu', 'rentFenPerSquareMetreMonth', 'chains', 'facts']
  .concat('availableFrom', 'availableUntil', 'note')
  .map((field) => `/${field}`)

type Props = { state: DialogState; parkId: string; carrier: Carrier | null }

/** Adds a carrier or changes one; what the service refuses is told at the field. */
export default function CarrierDialog({ state, parkId, carrier }: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const [draft, setDraft] = useState(() => (carrier === null ? emptyDraft : draftOf(carrier)))
  const keep = useKeepCarrier(parkId, carrier)
  const withdraw = useWithdraw()
  const faults = faultsOf(keep.error)
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const done = (text: string) => () => {
    state.onClose()
    void message.success(text)
  }
  const fields = { draft, faults, onChange: change }
  return (
    <Dialog
      state={state}
      width={760}
      title={carrier === null ? t('carrier.addTitle') : t('carrier.changeOf', { carrier: carrier.name })}
      okText={t('carrier.save')}
      sending={keep.isPending}
      error={allAt(faults, told) ? null : (keep.error ?? withdraw.error)}
      onSend={() => keep.mutate(contentOf(draft), { onSuccess: done(t('carrier.saved')) })}
    >
      <StandingFields {...fields} fixedKind={carrier !== null} />
      <h3 className="fields-head">{t('carrier.facts')}</h3>
      <p className="quiet">{t('carrier.factsHint')}</p>
      <FactsFields {...fields} />
      {carrier !== null && (
        <Popconfirm
          title={t('carrier.withdrawAsk')}
          description={t('carrier.withdrawText')}
          okText={t('carrier.withdraw')}
          okButtonProps={{ danger: true }}
          onConfirm={() => withdraw.mutate(carrier, { onSuccess: done(t('carrier.withdrawnDone')) })}
        >
          <Button danger disabled={carrier.reserved > 0} loading={withdraw.isPending}>
            {t('carrier.withdraw')}
          </Button>
        </Popconfirm>
      )}
    </Dialog>
  )
}
