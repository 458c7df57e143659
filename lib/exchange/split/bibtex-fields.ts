import { PaperkinError } from '../../model/errors.ts'

/** An entry as it stands in the file: names lower-cased, values without their delimiters, in LaTeX. */
export type BibtexEntry = { type: string; key: string; fields: Map<string, string> }

/**
 * The fields of one entry's source, `@type{key, name = {value} # "value" # macro, …}`. Macros are looked up in
 * `strings`; an unknown one stands for its own name, as it does in no style but is better than nothing. Of a field
 * given twice the first holds, as in BibTeX. Throws a PaperkinError that says what was expected where.
 */
export function parseBibtexEntry(source: string, strings: Map<string, string>): BibtexEntry {
  const cursor = createCursor(source)
  const [, type = ''] = cursor.match(/@\s*([A-Za-z]+)\s*[{(]\s*/y) ?? []
  // Some programs write no key at all.
  const [, key = ''] = cursor.match(/([^,={}"#]*?)\s*,\s*/y) ?? []
  const fields = new Map<string, string>()
  while (!cursor.match(/[\s,]*[})]?\s*$/y)) {
    const [, name] = cursor.match(/[\s,]*([^\s=,{}()"#]+)\s*=\s*/y) ?? []
    if (!name) throw cursor.fail('a field name with “=” behind it')
    const value = readValue(cursor, strings)
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value)
  }
  return { type: type.toLowerCase(), key, fields }
}

type Cursor = ReturnType<typeof createCursor>

function createCursor(source: string) {
  let at = 0
  return {
    /** Moves behind what a sticky pattern matches here. */
    match: (pattern: RegExp): RegExpExecArray | undefined => {
      pattern.lastIndex = at
      const match = pattern.exec(source)
      if (match) at += match[0].length
      return match ?? undefined
    },
    /** Moves behind a braced text and returns what is in it; undefined where none begins or ends. */
    matchBraced: (): string | undefined => {
      const end = source[at] === '{' ? findClosing(source, at) : -1
      if (end < 0) return undefined
      const inside = source.slice(at + 1, end)
      at = end + 1
      return inside
    },
    matchQuoted: (): string | undefined => {
      const end = source[at] === '"' ? findQuote(source, at) : -1
      if (end < 0) return undefined
      const inside = source.slice(at + 1, end)
      at = end + 1
      return inside
    },
    fail: (expected: string) => {
      const found = source
        .slice(at, at + 30)
        .replace(/\s+/g, ' ')
        .trim()
      return new PaperkinError(
        `Expected ${expected}, found ${found ? `“${found}”` : 'the end of the entry'}.`,
      )
    },
  }
}

function readValue(cursor: Cursor, strings: Map<string, string>): string {
  let value = ''
  do {
    const part = cursor.matchBraced() ?? cursor.matchQuoted() ?? readBare(cursor, strings)
    if (part === undefined) throw cursor.fail('a value in braces or quotes')
    value += part
  } while (cursor.match(/\s*#\s*/y))
  return value
}

function readBare(cursor: Cursor, strings: Map<string, string>): string | undefined {
  const bare = cursor.match(/[^\s,{}()"#=]+/y)?.[0]
  return bare && (strings.get(bare.toLowerCase()) ?? bare)
}

function findClosing(source: string, start: number): number {
  let depth = 0
  for (let i = start; i < source.length; i++) {
    const character = source[i]
    if (character === '\\') i++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return i
  }
  return -1
}

/** A quotation mark inside braces is text. */
function findQuote(source: string, start: number): number {
  let depth = 0
  for (let i = start + 1; i < source.length; i++) {
    const character = source[i]
    if (character === '\\' && depth > 0) i++
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === '"' && depth === 0) return i
  }
  return -1
}
