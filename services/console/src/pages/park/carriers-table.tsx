import type { Carrier } from '@lianqiao/contracts/console-api'
import { Button } from 'antd'
import { useState } from 'react'
import { useReference } from '../../api/use-reference.ts'
import { area } from '../../format/area.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Disclose } from '../../parts/disclose.tsx'
import { ChainTag } from '../../parts/tags.tsx'
import { CarrierDetails } from './carrier-details.tsx'
import { availability, priceOf } from './carrier-terms.ts'
import { useParkDialogs } from './dialogs.tsx'

/** A table whose rows open; on a phone each is a card. */
export function CarriersTable({ rows, mayChange }: { rows: Carrier[]; mayChange: boolean }) {
  const { t } = useWords()
  return (
    <table className="grid cards carriers-table" aria-label={t('carrier.title')}>
      <thead>
        <tr>
          <th scope="col">{t('carrier.name')}</th>
          <th scope="col">{t('carrier.free')}</th>
          <th scope="col">{t('carrier.price')}</th>
          <th scope="col">{t('carrier.chains')}</th>
          <th scope="col">{t('carrier.available')}</th>
          <th scope="col">
            <span className="sr-only">{t('carrier.actions')}</span>
          </th>
        </tr>
      </thead>
      {rows.map((carrier) => (
        <CarrierRow key={carrier.id} carrier={carrier} mayChange={mayChange} />
      ))}
    </table>
  )
}

function CarrierRow({ carrier, mayChange }: { carrier: Carrier; mayChange: boolean }) {
  const { t, language } = useWords()
  const { data: reference } = useReference()
  const dialogs = useParkDialogs()
  const [open, setOpen] = useState(false)
  const detailsId = `carrier-${carrier.id}`
  const offered = carrier.state === 'offered'
  const known = new Set(reference.chains.map(({ id }) => id))
  return (
    <tbody className={offered ? 'carrier' : 'carrier withdrawn'}>
      <tr>
        <th scope="row">
          <Disclose open={open} controls={detailsId} onToggle={() => setOpen(!open)}>
            {carrier.name}
          </Disclose>
          <small className="sub">
            {t(`carrier.kind.${carrier.kind}`)} · <span className="code">{carrier.code}</span>
            {!offered && <span className="tag tone-bad">{t('carrier.withdrawn')}</span>}
          </small>
        </th>
        <td data-label={t('carrier.free')}>
          <FreeBar carrier={carrier} />
        </td>
        <td data-label={t('carrier.price')}>
          {priceOf(carrier, language) ?? <span className="waiting">{t('app.unknown')}</span>}
        </td>
        <td data-label={t('carrier.chains')}>
          <span className="chains">
            {carrier.chains === null
              ? t('carrier.anyChain')
              : carrier.chains.map((id) => <ChainTag key={id} chainId={known.has(id) ? id : null} none={id} />)}
          </span>
        </td>
        <td data-label={t('carrier.available')}>{availability(carrier, language) ?? t('carrier.noLimit')}</td>
        <td className="row-actions">
          {mayChange && offered && (
            <>
              <Button
                size="small"
                type="primary"
                disabled={carrier.free <= 0}
                aria-label={t('reserve.of', { carrier: carrier.name })}
                onClick={() => dialogs.reserve(carrier)}
              >
                {t('reserve.button')}
              </Button>
              <Button
                size="small"
                aria-label={t('carrier.changeOf', { carrier: carrier.name })}
                onClick={() => dialogs.change(carrier)}
              >
                {t('carrier.change')}
              </Button>
            </>
          )}
        </td>
      </tr>
      <tr id={detailsId} hidden={!open} className="carrier-more">
        <td colSpan={6}>{open && <CarrierDetails carrier={carrier} />}</td>
      </tr>
    </tbody>
  )
}

/** How much of it is free: the figures, and the same as a bar. */
function FreeBar({ carrier: { kind, free, size, reserved } }: { carrier: Carrier }) {
  const { t, language } = useWords()
  return (
    <span className="free-bar">
      <strong>{area(kind, free, language)}</strong>
      <meter min={0} max={size} value={free} aria-hidden="true" />
      <small className="sub">
        {t('carrier.ofSize', { size: area(kind, size, language) })}
        {reserved > 0 && ` · ${t('carrier.reserved', { n: area(kind, reserved, language) })}`}
      </small>
    </span>
  )
}
