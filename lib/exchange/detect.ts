import { BACKUP_FORMAT } from './backup/format.ts'
import { type JsonObject, objectOf } from './formats/json-fields.ts'
import { nameJsonRecord } from './formats/json-record.ts'
import { createJsonSplitter, type JsonDepth } from './split/json-values.ts'

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
  if (/^[{[]/.test(text)) return detectJson(text)
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

/** Keys under which services list what they found. */
const LISTS = [
  'results',
  'data',
  'items',
  'papers',
  'works',
  'records',
  'entries',
  'references',
  'recommendedPapers',
]

function detectJson(text: string): Format {
  const depth = hasRecordLine(text) ? 0 : depthOf(text)
  const under = depth === 2 ? LISTS : undefined
  const first = sampleOf(text, depth, under)
  const name = first ? nameJsonRecord(first) : 'JSON'
  if (depth === 0 && hasRecordLine(text)) return { kind: 'json-lines', name: first ? name : 'JSON records' }
  return { kind: 'json', name, depth, ...(under && { under }) }
}

function depthOf(text: string): JsonDepth {
  if (text.startsWith('[')) return 1
  if (sampleOf(text, 2, LISTS) && !isRecord(sampleOf(text, 0))) return 2
  const whole = sampleOf(text, 0)
  if (whole ? isRecord(whole) : !/^\{\s*"[^"]*"\s*:\s*\{/.test(text)) return 0
  return sampleOf(text, 1) ? 1 : 0
}

const isRecord = (value: JsonObject = {}) =>
  ['title', 'display_name', 'paper'].some((key) => Object.hasOwn(value, key))

/** Whether a line of its own is a record; the first may be broken or longer than what is seen. */
function hasRecordLine(text: string): boolean {
  if (text.startsWith(`{"format":"${BACKUP_FORMAT}"`)) return true
  const lines = text.split(/[\r\n]+/, 100)
  if (lines.length === 1 && text.length >= HEAD_LENGTH - 1) return text.startsWith('{')
  return lines.some((line) => line.startsWith('{') && isRecord(parse(line)))
}

function parse(source: string): JsonObject | undefined {
  try {
    return objectOf(JSON.parse(source))
  } catch {
    return undefined
  }
}

/** The first object at a depth, where it is whole in the text. */
function sampleOf(text: string, depth: JsonDepth, under?: string[]): JsonObject | undefined {
  for (const { text: source = '' } of createJsonSplitter(depth, under).push(text)) {
    const value = parse(source)
    if (value) return value
  }
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
