import { type ReactElement, type ReactNode, useId } from 'react'

type Props = {
  label: ReactNode
  /** What is wrong with it, told at its place. */
  fault?: string | null
  hint?: string
  /** Draws the control; it takes these so that the label and the fault belong to it. */
  children(control: { id: string; status?: 'error'; 'aria-invalid': boolean; 'aria-describedby': string }): ReactElement
}

/** A label, its control, and beneath it what is wrong or what is meant. */
export function Field({ label, fault, hint, children }: Props) {
  const id = useId()
  const wrong = Boolean(fault)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        status: wrong ? 'error' : undefined,
        'aria-invalid': wrong,
        'aria-describedby': `${id}-note`,
      })}
      <p id={`${id}-note`} className={wrong ? 'field-fault' : 'field-hint'} role={wrong ? 'alert' : undefined}>
        {fault || hint}
      </p>
    </div>
  )
}
