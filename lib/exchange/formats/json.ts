import { type Item, type RecordReader, TOO_LONG } from '../record.ts'
import { createJsonSplitter, type JsonDepth } from '../split/json-values.ts'
import { createLineSplitter, type Line } from '../split/lines.ts'
import { readJsonRecord } from './json-record.ts'

/** Reads one JSON object a line. */
export function createJsonLinesReader(): RecordReader {
  const splitter = createLineSplitter()
  const read = (lines: Line[]): Item[] =>
    lines.flatMap(({ line, text }) => {
      if (text === undefined) return { line, reason: TOO_LONG }
      const source = text.trim()
      return (source !== '' && readLine(source, line)) || []
    })
  return { push: (text) => read(splitter.push(text)), end: () => read(splitter.end()) }
}

function readLine(source: string, line: number): Item | undefined {
  if (!source.startsWith('{')) return { line, reason: `It is no JSON object: “${source.slice(0, 40)}”.` }
  return readJsonRecord(source, { line })
}

/** Reads the objects of one JSON text, which lie at `depth`, under one of the keys where they are given. */
export function createJsonReader(depth: JsonDepth, under?: string[]): RecordReader {
  const splitter = createJsonSplitter(depth, under)
  const read = (values: ReturnType<typeof splitter.push>): Item[] =>
    values.flatMap(({ line, key, text, isCut }) => {
      // Only where objects are parted by keys does a key name them.
      const place = { line, ...(depth === 1 && key && { entry: key }) }
      if (isCut)
        return {
          ...place,
          reason: 'It is not valid JSON: a quotation mark, a bracket or the end of the file is missing.',
        }
      return text === undefined ? { ...place, reason: TOO_LONG } : (readJsonRecord(text, place) ?? [])
    })
  return { push: (text) => read(splitter.push(text)), end: () => read(splitter.end()) }
}
