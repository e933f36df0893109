import type { Enterprise, EnterpriseRelation } from '@lianqiao/contracts/console-api'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../api/client.ts'
import { useEnterpriseChange } from '../../api/enterprises.ts'
import { useReference } from '../../api/use-reference.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { SameReasons } from '../../parts/same-reasons.tsx'
import { Section } from '../../parts/section.tsx'
import { MergeDialog } from './merge-dialog.tsx'

/** Linked enterprises and open questions; the city's officers answer a question from here. */
export function RelationsSection({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useWords()
  const { relations } = enterprise
  return (
    <Section id="relations" title={t('enterprise.relations')}>
      {relations.length === 0 && <p className="quiet">{t('enterprise.noRelations')}</p>}
      <ul className="relations">
        {relations.map((relation) => (
          <Relation key={relation.enterpriseId} enterprise={enterprise} relation={relation} />
        ))}
      </ul>
    </Section>
  )
}

function Relation({ enterprise, relation }: { enterprise: Enterprise; relation: EnterpriseRelation }) {
  const { t } = useWords()
  const { message } = App.useApp()
  const [dialog, setDialog] = useState<'merge' | 'apart' | null>(null)
  const apart = useEnterpriseChange(api.keepApart)
  const { enterpriseId, name, kind, reasons, settled, recordName } = relation
  const isOpen = kind === 'ask' && settled === null
  return (
    <li className={isOpen ? 'relation relation-ask' : 'relation'}>
      <span className="relation-head">
        <Link to={`/enterprises/${enterpriseId}`}>{name}</Link>
        <span className={isOpen ? 'tag tone-waiting' : 'tag'}>
          {t(`relation.${settled === null ? kind : 'apart'}`)}
        </span>
        {recordName !== enterprise.name && <small>{t('enterprise.compared', { name: recordName })}</small>}
        {enterprise.mayMerge && (
          <span className="relation-actions">
            <Button size="small" onClick={() => setDialog('merge')}>
              {t('merge.button')}
            </Button>
            {isOpen && (
              <Button size="small" onClick={() => setDialog('apart')}>
                {t('apart.button')}
              </Button>
            )}
          </span>
        )}
      </span>
      <SameReasons reasons={reasons} />
      {settled !== null && <Settled settled={settled} />}
      {dialog === 'merge' && (
        <MergeDialog keepId={enterprise.id} mergeId={enterpriseId} onClose={() => setDialog(null)} />
      )}
      {dialog === 'apart' && (
        <ReasonDialog
          open
          title={t('apart.title')}
          text={t('apart.text')}
          confirm={t('apart.confirm')}
          placeholder={t('apart.placeholder')}
          error={apart.error}
          sending={apart.isPending}
          onClose={() => setDialog(null)}
          onSend={(reason) =>
            apart.mutate(
              { id: enterprise.id, otherId: enterpriseId, reason },
              {
                onSuccess() {
                  setDialog(null)
                  void message.success(t('apart.done'))
                },
              },
            )
          }
        />
      )}
    </li>
  )
}

function Settled({ settled: { by, because } }: { settled: NonNullable<EnterpriseRelation['settled']> }) {
  const { t, word } = useWords()
  const { bureauName } = useReference()
  return (
    <small className="quiet">
      {by === 'knowledge'
        ? t('enterprise.settledKnowledge', { because: word('sameReason', because) })
        : t('enterprise.settledPerson', { bureau: bureauName(by), because })}
    </small>
  )
}
