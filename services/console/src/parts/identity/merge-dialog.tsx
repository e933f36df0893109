import './identity.css'
import type { Body, ConsoleApi, MergePreview, MergeSide } from '@lianqiao/contracts/console-api'
import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useEnterpriseChange, useMergePreview } from '../../api/enterprises.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { Registrations } from '../registrations.tsx'
import { SameReasons } from '../same-reasons.tsx'
import { Failed, Loading } from '../states.tsx'
import { When } from '../when.tsx'

type Props = { keepId: string; mergeId: string; onClose(): void; onMerged?(enterpriseId: string): void }

/** Shows what a merge would move and change before it is done; the two may be swapped. */
export function MergeDialog(props: Props) {
  const { t } = useWords()
  const { message } = App.useApp()
  const [isSwapped, setSwapped] = useState(false)
  const [keepId, mergeId] = isSwapped ? [props.mergeId, props.keepId] : [props.keepId, props.mergeId]
  const preview = useMergePreview(keepId, mergeId)
  const merge = useEnterpriseChange((body: Body<ConsoleApi['POST /enterprises/merges']>) =>
    call('POST /enterprises/merges', { body }),
  )
  return (
    <ReasonDialog
      open
      width={760}
      title={t('merge.title')}
      text={t('merge.text')}
      confirm={t('merge.confirm')}
      placeholder={t('merge.placeholder')}
      blocked={preview.data === undefined || preview.data.blocked}
      error={merge.error}
      sending={merge.isPending}
      onClose={props.onClose}
      onSend={(reason) =>
        merge.mutate(
          { keepId, mergeId, reason },
          {
            onSuccess({ id }) {
              props.onClose()
              void message.success(t('merge.done'))
              props.onMerged?.(id)
            },
          },
        )
      }
    >
      {preview.isPending && <Loading rows={5} />}
      {preview.error !== null && <Failed error={preview.error} />}
      {preview.data !== undefined && <Preview preview={preview.data} onSwap={() => setSwapped(!isSwapped)} />}
    </ReasonDialog>
  )
}

function Preview({ preview, onSwap }: { preview: MergePreview; onSwap(): void }) {
  const { t } = useWords()
  const { keep, merge, conflicts, leadChanges, reasons, blocked } = preview
  return (
    <div className="merge-preview">
      {conflicts.map(({ kind, blocks, detail }) => (
        <Alert
          key={kind}
          type={blocks ? 'error' : 'warning'}
          showIcon
          title={blocks ? t('merge.blocked') : undefined}
          description={t(`conflict.${kind}`, { detail })}
        />
      ))}
      <table className="small-table merge-sides">
        <thead>
          <tr>
            <td>
              <Button size="small" type="link" onClick={onSwap}>
                {t('merge.swap')}
              </Button>
            </td>
            <th scope="col">{t('merge.keep')}</th>
            <th scope="col">{t('merge.merge')}</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name={t('merge.names')}
            sides={[keep, merge]}
            of={({ names }) => names.map((one) => <div key={one}>{one}</div>)}
          />
          <Row
            name={t('merge.creditCodes')}
            sides={[keep, merge]}
            of={({ creditCodes, registrations }) => (
              <>
                <span className="code">{creditCodes.join(' · ')}</span> <Registrations numbers={registrations} />
              </>
            )}
          />
          <Row name={t('enterprise.place')} sides={[keep, merge]} of={({ places }) => places.join(' · ')} />
          <Row name={t('merge.submissions')} sides={[keep, merge]} of={({ submissions }) => submissions} />
          <Row name={t('merge.openLeads')} sides={[keep, merge]} of={({ openLeads }) => openLeads} />
        </tbody>
      </table>
      <h3>{t('merge.speaks')}</h3>
      <SameReasons reasons={reasons} />
      {!blocked && <Changes changes={leadChanges} />}
    </div>
  )
}

function Row({ name, sides, of }: { name: string; sides: MergeSide[]; of(side: MergeSide): React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {sides.map((side) => (
        <td key={side.id}>{of(side)}</td>
      ))}
    </tr>
  )
}

function Changes({ changes }: { changes: MergePreview['leadChanges'] }) {
  const { t } = useWords()
  return (
    <>
      <h3>{t('merge.changes')}</h3>
      {changes.length === 0 && <p className="quiet">{t('merge.noChanges')}</p>}
      <ul>
        {changes.map(({ leadId, enterpriseName, submittedAt }) => (
          <li key={leadId}>
            {enterpriseName} <When at={submittedAt} />
          </li>
        ))}
      </ul>
    </>
  )
}
