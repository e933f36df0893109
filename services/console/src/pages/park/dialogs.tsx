import type { Carrier, Reservation } from '@lianqiao/contracts/console-api'
import { createContext, lazy, type ReactNode, Suspense, use, useMemo, useState } from 'react'

const CarrierDialog = lazy(() => import('./carrier-dialog.tsx'))
const ImportDialog = lazy(() => import('./import-dialog.tsx'))
const ReleaseDialog = lazy(() => import('./release-dialog.tsx'))
const RenewDialog = lazy(() => import('./renew-dialog.tsx'))
const ReserveDialog = lazy(() => import('./reserve-dialog.tsx'))

type Asked =
  | { for: 'carrier'; carrier: Carrier | null }
  | { for: 'reserve'; carrier: Carrier }
  | { for: 'renew' | 'release'; reservation: Reservation }
  | { for: 'import' }

type Dialogs = {
  add(): void
  change(carrier: Carrier): void
  reserve(carrier: Carrier): void
  renew(reservation: Reservation): void
  release(reservation: Reservation): void
  importFile(): void
}

const DialogsContext = createContext<Dialogs | null>(null)

/** The page's one open dialog; each is brought when it is first asked for. */
export function ParkDialogs({ parkId, children }: { parkId: string; children: ReactNode }) {
  // Closed but not gone: the dialog gives the focus back before it goes.
  const [shown, setShown] = useState<{ asked: Asked; open: boolean } | null>(null)
  const dialogs = useMemo((): Dialogs => {
    const open = (asked: Asked) => setShown({ asked, open: true })
    return {
      add: () => open({ for: 'carrier', carrier: null }),
      change: (carrier) => open({ for: 'carrier', carrier }),
      reserve: (carrier) => open({ for: 'reserve', carrier }),
      renew: (reservation) => open({ for: 'renew', reservation }),
      release: (reservation) => open({ for: 'release', reservation }),
      importFile: () => open({ for: 'import' }),
    }
  }, [])
  const asked = shown?.asked
  const state = {
    open: shown?.open ?? false,
    onClose: () => setShown((now) => now && { ...now, open: false }),
    onClosed: () => setShown(null),
  }
  return (
    <DialogsContext value={dialogs}>
      {children}
      <Suspense>
        {asked?.for === 'carrier' && <CarrierDialog state={state} parkId={parkId} carrier={asked.carrier} />}
        {asked?.for === 'reserve' && <ReserveDialog state={state} carrier={asked.carrier} />}
        {asked?.for === 'renew' && <RenewDialog state={state} reservation={asked.reservation} />}
        {asked?.for === 'release' && <ReleaseDialog state={state} reservation={asked.reservation} />}
        {asked?.for === 'import' && <ImportDialog state={state} parkId={parkId} />}
      </Suspense>
    </DialogsContext>
  )
}

export function useParkDialogs(): Dialogs {
  const dialogs = use(DialogsContext)
  if (dialogs === null) throw new Error('useParkDialogs outside ParkDialogs')
  return dialogs
}
