import { refuse } from '@lianqiao/service-kit'
import { SaxesParser } from 'saxes'

/** Most bytes without a tag: a cell of Excel has at most 32,767 characters. */
const LONGEST_TEXT = 1_000_000

/** What is told of XML, by names without their prefix. */
export type XmlHandlers = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Reads XML as it comes and stops after each piece, so that whoever listens can hand on what it has. Keeps no more than
 * one text. Entities of the file's own are not known (unprocessable: not-xml, as all that is not well-formed).
 */
export async function* readXml(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let wrong: string | undefined
  let silent = 0
  parser.on('error', ({ message }) => {
    wrong ??= message
  })
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    handlers.open(bare(name), attributes)
  })
  if (handlers.text !== undefined) parser.on('text', handlers.text)
  parser.on('closetag', ({ name }) => {
    silent = 0
    handlers.close?.(bare(name))
  })
  const decoder = new TextDecoder()
  for await (const piece of pieces) {
    silent += piece.length
    parser.write(decoder.decode(piece, { stream: true }))
    if (silent > LONGEST_TEXT) wrong ??= `a text of more than ${LONGEST_TEXT} bytes`
    if (wrong !== undefined) break
    yield
  }
  if (wrong === undefined) parser.close()
  if (wrong === undefined) return
  const detail = `${part} of the workbook cannot be read: ${wrong}`
  const zh = `工作簿的 ${part} 无法读取(XML 格式有误);请用 Excel 或 WPS 另存为 .xlsx 后重试`
  throw refuse('unprocessable', { errors: [{ pointer: '', code: 'not-xml', detail, zh }] })
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
