import { type RefObject, useId, useRef } from 'react'
import { useWords } from '../../i18n/use-words.ts'

type Props = {
  text: string
  area: RefObject<HTMLTextAreaElement | null>
  /** Lines that something is wrong with */
  faulty: number[]
  onChange(text: string): void
}

/** A file or pasted JSON, with its lines numbered so that a problem's place can be found. */
export function DocumentField({ text, area, faulty, onChange }: Props) {
  const { t } = useWords()
  const field = useId()
  const gutter = useRef<HTMLDivElement>(null)
  const read = async (file: File | undefined) => {
    if (file) onChange(await file.text())
  }
  return (
    <div>
      <div className="document-head">
        <label className="field-label" htmlFor={field}>
          {t('publish.document')}
        </label>
        <label className="button-link file-button">
          {t('publish.openFile')}
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            onChange={({ target }) => {
              void read(target.files?.[0])
              // The same file can be opened again after it was mended.
              target.value = ''
            }}
          />
        </label>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for the button */}
      <div
        className="document-field"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void read(event.dataTransfer.files[0])
        }}
      >
        <div className="line-numbers" aria-hidden="true" ref={gutter}>
          {text.split('\n').map((_, at) => (
            <span key={at} className={faulty.includes(at + 1) ? 'faulty' : undefined}>
              {at + 1}
            </span>
          ))}
        </div>
        <textarea
          id={field}
          ref={area}
          value={text}
          wrap="off"
          spellCheck={false}
          placeholder={t('publish.placeholder')}
          onChange={({ target }) => onChange(target.value)}
          onScroll={({ currentTarget }) => {
            if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop
          }}
        />
      </div>
    </div>
  )
}
