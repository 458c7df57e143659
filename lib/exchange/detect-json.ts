import { BACKUP_FORMAT } from './backup/format.ts'
import type { Format } from './detect.ts'
import { type JsonObject, objectOf } from './formats/json-fields.ts'
import { nameJsonRecord } from './formats/json-record.ts'
import { linkedPaper } from './formats/semantic-scholar.ts'
import { createJsonSplitter, type JsonDepth } from './split/json-values.ts'

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

/**
 * How the records lie in a JSON text, by what it begins with. One that is named `.jsonl` has one a line, however many
 * of its first lines are broken, unless its records lie deeper.
 */
export function detectJson(text: string, isNamedLines: boolean): Format {
  if (isBackup(text)) return { kind: 'json-lines', name: 'Paperkin backup' }
  const line = text.startsWith('{') ? findRecordLine(text) : undefined
  if (line) return { kind: 'json-lines', name: nameJsonRecord(line) }
  const depth = depthOf(text)
  const under = depth === 2 ? LISTS : undefined
  const first = sampleOf(text, depth, under)
  const isOneLongLine = !/[\r\n]/.test(text) && depth === 0
  if (isOneLongLine || (isNamedLines && !(depth > 0 && first)))
    return { kind: 'json-lines', name: first ? nameJsonRecord(first) : 'JSON records' }
  return { kind: 'json', name: first ? nameJsonRecord(first) : 'JSON', depth, ...(under && { under }) }
}

const isBackup = (text: string) => text.startsWith(`{"format":"${BACKUP_FORMAT}"`)

/** The first line that is a record by itself; the lines before may be broken. */
function findRecordLine(text: string): JsonObject | undefined {
  const lines = text.split(/[\r\n]+/)
  // A list under a key may have an element a line.
  if (/[[{]\s*$/.test(lines[0] ?? '')) return undefined
  for (const line of lines) {
    const value = line.startsWith('{') ? parse(line) : undefined
    if (value && isRecord(value)) return value
  }
  return undefined
}

function depthOf(text: string): JsonDepth {
  if (text.startsWith('[')) return 1
  const whole = sampleOf(text, 0)
  const inList = sampleOf(text, 2, LISTS)
  if (inList && (whole ? !isRecord(whole) : !isTitledBefore(text, LISTS))) return 2
  if (whole ? isRecord(whole) : !/^\{\s*"[^"]*"\s*:\s*\{/.test(text)) return 0
  return sampleOf(text, 1) ? 1 : 0
}

/** Whether a record that is longer than what is seen has its title before any list. */
function isTitledBefore(text: string, lists: string[]): boolean {
  const title = text.search(/"(?:title|display_name)"\s*:/)
  const list = text.search(new RegExp(`"(?:${lists.join('|')})"\\s*:\\s*\\[`))
  return title >= 0 && title < list
}

const isRecord = (value: JsonObject = {}) =>
  ['title', 'display_name', 'paper'].some((key) => Object.hasOwn(value, key)) ||
  linkedPaper(value) !== undefined

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
