import { type ReactNode, useId } from 'react'

/** One part of a clause under its own small heading. */
export function ClausePart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="clause-part" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </section>
  )
}

/** Named values; those that are '' are left out. `wide`: for values that are spans of time. */
export function FactList({ facts, wide = false }: { facts: [name: string, value: ReactNode][]; wide?: boolean }) {
  return (
    <dl className={wide ? 'facts facts-dense facts-wide' : 'facts facts-dense'}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
