const address =
  /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:com|cn|org|net|gov|edu|hk|mo|info)(?::\d+)?(?:\/[\w\-./?%&=#~+]*)?/gi

export type SourcePiece = { text: string; href: string | null; at: number }

/**
 * Finds the web addresses in a noted source; they were noted without a scheme, and shortened ones (with …) lead
 * nowhere, so those stay text.
 */
export function sourceLinks(text: string): SourcePiece[] {
  const pieces: SourcePiece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(address)) {
    if (index > at) pieces.push({ text: text.slice(at, index), href: null, at })
    const shortened = text[index + found.length] === '…'
    pieces.push({ text: found, href: shortened ? null : found.replace(/^(?!https?:)/i, 'https://'), at: index })
    at = index + found.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null, at })
  return pieces
}
