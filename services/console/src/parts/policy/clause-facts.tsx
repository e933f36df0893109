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

/** Named values; those that are '' are left out. */
export function FactList({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl className="facts facts-dense">
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
