import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { MAX_RECORD } from '../record.ts'

/** An element of an XML text. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  /** Elements and pieces of text, in order. */
  children: (XmlElement | string)[]
}

/** A record's element; undefined where it is too long, and with the reason where its XML is broken. */
export type XmlRecord = { line: number; element: XmlElement | undefined; fault?: string }

/**
 * Takes the elements of some names, the records, out of an XML text that comes in pieces. Entities that the file
 * itself declares are not expanded, so none can blow up; a record that is not well-formed loses no other.
 */
export function createXmlSplitter(recordNames: string[]) {
  const records: XmlRecord[] = []
  /** The open elements from the record's own inwards. */
  const open: XmlElement[] = []
  let parser = createParser()
  let line = 1
  let size = 0
  /** Lines read by parsers that were given up, and characters since the last thing the parser said. */
  let linesBefore = 0
  let silence = 0
  let fault: string | undefined

  function addText(text: string) {
    size += text.length
    if (size <= MAX_RECORD) open.at(-1)?.children.push(text)
  }

  function close() {
    const element = open.shift()
    open.length = 0
    records.push({ line, element: size > MAX_RECORD ? undefined : element, ...(fault && { fault }) })
  }

  function onOpen({ name, attributes }: SaxesTagPlain) {
    silence = 0
    const isRecord = recordNames.includes(name)
    if (open.length === 0 && !isRecord) return
    // A record does not lie in a record: the end of the one before is missing.
    if (isRecord && open.length > 0) {
      fault ??= 'its end is missing'
      close()
    }
    if (isRecord) {
      line = linesBefore + parser.line
      size = 0
      fault = undefined
    }
    const element: XmlElement = { name, attributes, children: [] }
    size += name.length + 16
    if (size <= MAX_RECORD && open.length < MAX_DEPTH) open.at(-1)?.children.push(element)
    open.push(element)
  }

  function onClose({ name }: SaxesTagPlain) {
    silence = 0
    if (open.at(-1)?.name !== name) return
    if (open.length === 1) close()
    else open.pop()
  }

  function onError(error: Error) {
    // HTML's entities are no fault: lib/text knows them.
    if (open.length > 0 && !/entity/.test(error.message)) fault ??= error.message.replace(/^\d+:\d+: /, '')
  }

  function createParser() {
    const parser = new SaxesParser({ position: true, xmlns: false, fragment: true })
    parser.on('opentag', onOpen)
    parser.on('closetag', onClose)
    parser.on('text', addText)
    parser.on('cdata', addText)
    parser.on('error', onError)
    return parser
  }

  /** A text or tag without end would be held as a whole: it is dropped, and a new parser goes on behind it. */
  const giveUp = () => {
    size = Number.POSITIVE_INFINITY
    if (open.length > 0) close()
    linesBefore += parser.line
    parser = createParser()
    silence = 0
  }

  const take = () => records.splice(0)
  return {
    push: (text: string): XmlRecord[] => {
      parser.write(text)
      silence += text.length
      if (silence > MAX_RECORD) giveUp()
      return take()
    },
    end: (): XmlRecord[] => {
      if (open.length > 0) {
        fault ??= 'its end is missing'
        close()
      }
      return take()
    },
  }
}

/** Deeper than any record nests. */
const MAX_DEPTH = 100
