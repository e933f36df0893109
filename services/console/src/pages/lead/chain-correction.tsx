import type { LeadDetail } from '@lianqiao/contracts/console-api'
import { App, Button, Select } from 'antd'
import { useId, useState } from 'react'
import { useCorrectChain } from '../../api/leads.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'

const NONE = 'none'

/** An officer who sees from the evidence that the reading is wrong says which chain it is, and why. */
export function ChainCorrection({ lead }: { lead: LeadDetail }) {
  const { t } = useWords()
  const [dialog, setDialog] = useState<'none' | 'open' | 'closing'>('none')
  if (!lead.mayCorrectChain) return null
  return (
    <>
      <Button size="small" onClick={() => setDialog('open')}>
        {t('correction.button')}
      </Button>
      {dialog !== 'none' && (
        <CorrectionDialog
          lead={lead}
          open={dialog === 'open'}
          onClose={() => setDialog('closing')}
          onClosed={() => setDialog('none')}
        />
      )}
    </>
  )
}

type Props = { lead: LeadDetail; open: boolean; onClose(): void; onClosed(): void }

function CorrectionDialog({ lead, open, onClose, onClosed }: Props) {
  const { t, language } = useWords()
  const { data: reference } = useReference()
  const { message } = App.useApp()
  const correct = useCorrectChain(lead.id)
  const [chainId, setChainId] = useState(lead.chainId ?? NONE)
  const [segmentId, setSegmentId] = useState(lead.classification.segmentId)
  const [chainField, segmentField] = [useId(), useId()]
  const segments = reference.chains.find(({ id }) => id === chainId)?.segments ?? []
  const named = ({ id, names }: (typeof segments)[number]) => ({ value: id, label: names[language] })
  return (
    <ReasonDialog
      open={open}
      title={t('correction.title')}
      text={t(lead.claimedByBureauId === null ? 'correction.text' : 'correction.textClaimed')}
      confirm={t('correction.confirm')}
      placeholder={t('correction.placeholder')}
      error={correct.error}
      sending={correct.isPending}
      onSend={(reason) =>
        correct.mutate(
          { chainId: chainId === NONE ? null : chainId, segmentId: chainId === NONE ? null : segmentId, reason },
          {
            onSuccess() {
              onClose()
              void message.success(t('correction.done'))
            },
          },
        )
      }
      onClose={onClose}
      onClosed={onClosed}
    >
      <div className="dialog-fields">
        <div>
          <label className="field-label" htmlFor={chainField}>
            {t('correction.chain')}
          </label>
          <Select
            id={chainField}
            value={chainId}
            options={[...reference.chains.map(named), { value: NONE, label: t('chain.none') }]}
            onChange={(value) => {
              setChainId(value)
              setSegmentId(null)
            }}
          />
        </div>
        <div>
          <label className="field-label" htmlFor={segmentField}>
            {t('correction.segment')}
          </label>
          <Select
            id={segmentField}
            allowClear
            disabled={segments.length === 0}
            value={segmentId}
            placeholder={t('correction.anySegment')}
            options={segments.map(named)}
            onChange={(value) => setSegmentId(value ?? null)}
          />
        </div>
      </div>
    </ReasonDialog>
  )
}
