import { errorMessage } from '../../model/errors.ts'
import { type Item, type RawPaper, type RecordReader, TOO_LONG } from '../record.ts'
import { createXmlSplitter, type XmlElement, type XmlRecord } from '../split/xml-elements.ts'

/** Reads the elements of some names of an XML text as papers; `nameOf` says what a record is called in it. */
export function createXmlReader(
  recordNames: string[],
  read: (record: XmlElement) => RawPaper,
  nameOf: (record: XmlElement) => string | undefined,
): RecordReader {
  const splitter = createXmlSplitter(recordNames)
  const toItem = ({ line, element, fault }: XmlRecord): Item => {
    if (!element) return { line, reason: TOO_LONG }
    const entry = nameOf(element)?.slice(0, 80)
    const place = { line, ...(entry && { entry }) }
    if (fault) return { ...place, reason: `Its XML is broken: ${fault}` }
    try {
      return { ...place, raw: read(element) }
    } catch (error) {
      return { ...place, reason: errorMessage(error) }
    }
  }
  return {
    push: (text) => splitter.push(text).map(toItem),
    end: () => splitter.end().map(toItem),
  }
}

/** The first element at a path of names below an element, `a/b/c`. */
export function find(element: XmlElement | undefined, path: string): XmlElement | undefined {
  return findAll(element, path)[0]
}

/** All elements at a path of names below an element. */
export function findAll(element: XmlElement | undefined, path: string): XmlElement[] {
  let found = element ? [element] : []
  for (const name of path.split('/'))
    found = found.flatMap(({ children }) =>
      children.filter((child): child is XmlElement => typeof child === 'object' && child.name === name),
    )
  return found
}

/** All text in an element, white space folded; undefined where there is none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined
  const text = gather(element).replace(/\s+/g, ' ').trim()
  return text || undefined
}

function gather({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : gather(child))).join('')
}
