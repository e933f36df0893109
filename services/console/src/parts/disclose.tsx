import type { ReactNode } from 'react'

type Props = { open: boolean; controls: string; title?: string; onToggle(): void; children: ReactNode }

/** A name that opens what is told of it; `controls` is the id of that. */
export function Disclose({ open, controls, title, onToggle, children }: Props) {
  return (
    <button
      type="button"
      className="disclose"
      aria-expanded={open}
      aria-controls={controls}
      title={title}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}
