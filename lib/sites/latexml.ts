import type { ShownFields } from '../model/page-snapshot.ts'
import { plainText } from '../text/plain.ts'
import { cleanAbstract, parseAuthors } from './fields.ts'
import { snapLatexml } from './latexml-raw.ts'
import type { SiteFields } from './site.ts'

/** A paper typeset by LaTeXML: title, authors and abstract. */
export function readLatexml(document: Document): SiteFields | undefined {
  const shown = snapLatexml(document)
  return shown && cleanLatexml(shown)
}

/** What such a page shows, cleaned. */
export function cleanLatexml({
  title = '',
  authors = [],
  abstract = '',
}: ShownFields): SiteFields | undefined {
  const plain = plainText(title)
  if (!plain) return undefined
  const names = authors.map((name) => name.trim()).filter(Boolean)
  const cleaned = cleanAbstract(plainText(abstract))
  return {
    title: plain,
    ...(names.length > 0 ? { authors: parseAuthors(names) } : {}),
    ...(cleaned ? { abstract: cleaned } : {}),
  }
}
