import { Input } from 'antd'
import { useId } from 'react'

type Props = {
  label: string
  placeholder: string
  value: string
  /** What is wrong with it; '' while nothing is, or nobody has tried yet. */
  fault: string
  onChange(text: string): void
}

/** A few words that must be given, in a dialog; what is missing is said at the field. */
export function RequiredText({ label, placeholder, value, fault, onChange }: Props) {
  const field = useId()
  return (
    <>
      <label className="field-label" htmlFor={field}>
        {label}
      </label>
      <Input.TextArea
        id={field}
        autoFocus
        rows={3}
        maxLength={200}
        showCount
        value={value}
        placeholder={placeholder}
        status={fault ? 'error' : undefined}
        aria-required
        aria-invalid={fault !== ''}
        aria-describedby={`${field}-why`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${field}-why`} className="field-fault" role={fault ? 'alert' : undefined}>
        {fault}
      </p>
    </>
  )
}
