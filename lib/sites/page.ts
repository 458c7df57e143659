/** A page as the readers see it: its metadata, read in one pass. */
export type Page = {
  url: URL
  document: Document
  /** Values of `<meta>` by lower-cased name, in document order. */
  metas: Map<string, string[]>
  /** Of the first of these metas that has a value. */
  meta(...names: string[]): string | undefined
  /** Address of the first `<link>` with this `rel`. */
  link(rel: string): string | undefined
  title: string
}

const MAX_METAS = 8000
const MAX_VALUE = 40_000

/** Reads the head of a document once; changes nothing in it. */
export function createPage(document: Document, url: URL): Page {
  const metas = readMetas(document)
  return {
    url,
    document,
    metas,
    meta: (...names) => names.map((name) => metas.get(name)?.[0]).find(Boolean),
    link: (rel) => readLink(document, rel),
    title: document.title.slice(0, 2000),
  }
}

function readMetas(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>()
  const elements = document.getElementsByTagName('meta')
  const count = Math.min(elements.length, MAX_METAS)
  for (let index = 0; index < count; index++) {
    const element = elements[index]
    const name = element?.getAttribute('name') ?? element?.getAttribute('property')
    const value = element?.getAttribute('content')?.slice(0, MAX_VALUE).trim()
    if (!name || !value || name.length > 100) continue
    const key = name.trim().toLowerCase()
    const values = metas.get(key)
    if (values) values.push(value)
    else metas.set(key, [value])
  }
  return metas
}

function readLink(document: Document, rel: string): string | undefined {
  const elements = document.getElementsByTagName('link')
  const count = Math.min(elements.length, 500)
  for (let index = 0; index < count; index++)
    if (elements[index]?.getAttribute('rel')?.toLowerCase() === rel)
      return elements[index]?.getAttribute('href') ?? undefined
  return undefined
}
