import type { ReactNode } from 'react'

type Props = { id: string; title: string; note?: ReactNode; children: ReactNode }

export function Section({ id, title, note, children }: Props) {
  return (
    <section id={id} className="panel" aria-labelledby={`${id}-title`}>
      <div className="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {note && <span className="panel-note">{note}</span>}
      </div>
      {children}
    </section>
  )
}
