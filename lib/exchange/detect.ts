import { detectJson } from './detect-json.ts'
import type { JsonDepth } from './split/json-values.ts'

/** A format that papers can be read from, and how its records lie in it. */
export type Format =
  | {
      kind: 'bibtex' | 'ris' | 'nbib' | 'json-lines' | 'endnote-xml' | 'pubmed-xml' | 'arxiv-atom'
      name: string
    }
  | { kind: 'json'; name: string; depth: JsonDepth; under?: string[] }
  | { kind: 'csv'; name: string; delimiter: string }

/** So much of a file's text is looked at. */
export const HEAD_LENGTH = 64 * 1024

/** The format of a text by what it begins with, else by its file's name; undefined where neither is known. */
export function detectFormat(head: string, fileName: string): Format | undefined {
  const text = head.trimStart()
  if (text.includes('\0')) return undefined
  if (/^[{[]/.test(text)) return detectJson(text, /\.(?:jsonl|ndjson)$/i.test(fileName))
  if (text.startsWith('<')) return detectXml(text)
  if (/^TY {1,2}-/m.test(text)) return { kind: 'ris', name: 'RIS' }
  if (/^PMID- /m.test(text)) return { kind: 'nbib', name: 'PubMed' }
  if (/^[ \t]*@\s*[A-Za-z]+\s*[{(]/m.test(text)) return { kind: 'bibtex', name: 'BibTeX' }
  return detectCsv(text) ?? BY_NAME.find(([ending]) => ending.test(fileName))?.[1]
}

const BY_NAME: [RegExp, Format][] = [
  [/\.bib(?:tex)?$/i, { kind: 'bibtex', name: 'BibTeX' }],
  [/\.ris$/i, { kind: 'ris', name: 'RIS' }],
  [/\.nbib$/i, { kind: 'nbib', name: 'PubMed' }],
  [/\.(?:jsonl|ndjson)$/i, { kind: 'json-lines', name: 'JSON Lines' }],
]

function detectXml(text: string): Format | undefined {
  if (/<PubmedArticle(?:Set)?[\s>]/.test(text)) return { kind: 'pubmed-xml', name: 'PubMed' }
  if (/<feed[\s>]/.test(text)) return { kind: 'arxiv-atom', name: 'arXiv Atom' }
  if (/<xml>\s*<records>|<ref-type\b/.test(text)) return { kind: 'endnote-xml', name: 'EndNote XML' }
  return undefined
}

/** A first line that names a title column is a header. */
function detectCsv(text: string): Format | undefined {
  const header = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = ['\t', ';', ','].find((one) => header.includes(one))
  if (!delimiter || header.length > 10_000) return undefined
  const columns = header.split(delimiter).map((column) => column.replace(/"/g, '').trim().toLowerCase())
  if (!columns.some((column) => /^(?:article |paper |document )?title$/.test(column))) return undefined
  return { kind: 'csv', name: 'CSV', delimiter }
}
