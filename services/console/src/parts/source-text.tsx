import { sourceLinks } from './source-links.ts'

/** A source as it was noted; the addresses in it can be followed. */
export function SourceText({ text }: { text: string }) {
  return (
    <span className="source-text">
      {sourceLinks(text).map(({ text: piece, href, at }) =>
        href ? (
          <a key={at} href={href} target="_blank" rel="noreferrer noopener">
            {piece}
          </a>
        ) : (
          <span key={at}>{piece}</span>
        ),
      )}
    </span>
  )
}
