import { useEffect, useId, useState } from 'react'

type Props = { label: string; value: string; max?: string; onChange(day: string): void }

/** The browser's own field for a day: it speaks the officer's habits, and is at home on a phone. */
export function DayField({ label, value, max, onChange }: Props) {
  const id = useId()
  // While a year is being typed the day is one long past: it is shown, but not yet asked for.
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <span className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={typed}
        min="1990-01-01"
        max={max ?? '2099-12-31'}
        onChange={({ target }) => {
          setTyped(target.value)
          if (target.value !== '' && target.validity.valid) onChange(target.value)
        }}
      />
    </span>
  )
}
