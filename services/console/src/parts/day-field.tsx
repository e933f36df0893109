import { useId } from 'react'

type Props = { label: string; value: string; max?: string; onChange(day: string): void }

/** The browser's own field for a day: it speaks the officer's habits, and is at home on a phone. */
export function DayField({ label, value, max, onChange }: Props) {
  const id = useId()
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        min="1990-01-01"
        max={max ?? '2099-12-31'}
        // While a year is being typed the day is none, or one long past.
        onChange={({ target }) => target.validity.valid && target.value !== '' && onChange(target.value)}
      />
    </span>
  )
}
