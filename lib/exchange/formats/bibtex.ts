import { errorMessage } from '../../model/errors.ts'
import { type Item, type Place, type RawPaper, type RecordReader, TOO_LONG } from '../record.ts'
import { type BibtexSource, createBibtexSplitter } from '../split/bibtex-entries.ts'
import { type BibtexEntry, parseBibtexEntry } from '../split/bibtex-fields.ts'
import { createCrossrefs } from './bibtex-crossref.ts'
import { readBibtexFields } from './bibtex-paper.ts'

/** Reads BibTeX and BibLaTeX entry by entry. */
export function createBibtexReader(): RecordReader {
  const strings = new Map(MONTHS)
  const crossrefs = createCrossrefs()
  const read = (sources: BibtexSource[]): Item[] =>
    sources.flatMap((source) => readSource(source, strings, crossrefs))
  const splitter = createBibtexSplitter()
  return {
    push: (text) => read(splitter.push(text)),
    end: () => [...read(splitter.end()), ...crossrefs.end().map(toItem)],
  }
}

/** The one entry of a BibTeX text, undefined where there is none or it is broken. */
export function readBibtexEntry(source: string): RawPaper | undefined {
  try {
    return source.trim().startsWith('@')
      ? readBibtexFields(parseBibtexEntry(source.trim(), new Map(MONTHS)))
      : undefined
  } catch {
    return undefined
  }
}

// BibTeX's styles define these as macros.
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'
  .split(' ')
  .map((name): [string, string] => [name, name])

/** Entries that are about the file, not a paper in it. */
const NO_PAPER = /^(?:comment|preamble|control|xdata|set)$/

function readSource(
  { line, text, isCut }: BibtexSource,
  strings: Map<string, string>,
  crossrefs: ReturnType<typeof createCrossrefs>,
): Item[] {
  const [, type = '', entry = ''] =
    /^@\s*([A-Za-z]+)\s*[{(]\s*([^\s,={}"]*)/.exec(text?.slice(0, 400) ?? '') ?? []
  if (NO_PAPER.test(type.toLowerCase())) return []
  const place: Place = { line, ...(entry && { entry }) }
  if (text === undefined) return [{ ...place, reason: TOO_LONG }]
  if (isCut) return [{ ...place, reason: 'Its closing brace is missing.' }]
  try {
    const parsed = parseBibtexEntry(text, strings)
    if (parsed.type !== 'string') return crossrefs.resolve({ ...place, parsed }).map(toItem)
    for (const [name, value] of parsed.fields) if (strings.size < MAX_STRINGS) strings.set(name, value)
    return []
  } catch (error) {
    return [{ ...place, reason: errorMessage(error) }]
  }
}

const MAX_STRINGS = 20_000

function toItem({ parsed, ...place }: Place & { parsed: BibtexEntry }): Item {
  return { ...place, raw: readBibtexFields(parsed) }
}
