import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'

type Props = { value: string; label: string; onChange(text: string): void }

/** Asks a moment after the last key, and never in the middle of composing a Chinese character. */
export function SearchField({ value, label, onChange }: Props) {
  const [text, setText] = useState(value)
  const composing = useRef(false)

  useEffect(() => setText(value), [value])

  // Only the typing starts the wait
  useEffect(() => {
    if (composing.current || text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <Input
      type="search"
      allowClear
      className="search-field"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(event) => {
        composing.current = false
        const typed = event.currentTarget.value.trim()
        if (typed !== value) onChange(typed)
      }}
      onPressEnter={({ nativeEvent }) => nativeEvent.isComposing || onChange(text.trim())}
      maxLength={100}
    />
  )
}
