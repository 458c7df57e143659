import { MAX_RECORD } from '../record.ts'

/** The source of one record inside a JSON text; `text` is undefined where it is too long or never ends. */
export type JsonValue = { line: number; key: string | undefined; text: string | undefined; isCut?: true }

/**
 * Where the records of a JSON text are: one after the other (0), in an array or as the values of an object (1), or
 * in an array that is a value of an object (2).
 */
export type JsonDepth = 0 | 1 | 2

/**
 * Cuts the objects at one depth out of a JSON text that comes in pieces, without parsing them: one that is broken
 * loses no other. Holds no more than one object of `limit`. With `under`, only objects below these keys.
 */
export function createJsonSplitter(depth: JsonDepth, under?: string[], limit = MAX_RECORD) {
  let level = 0
  let line = 1
  let isString = false
  let isEscaped = false
  /** The strings read last at each level above the records, to know the key a value is under. */
  const keys: string[] = []
  let string = ''
  /** How many characters of white space the line has had so far; -1 behind anything else. */
  let indent = 0
  let record: OpenRecord | undefined

  const isWanted = () => depth !== 2 || !under || under.includes(keys[1] ?? '')
  const take = (isCut: boolean): JsonValue => {
    const { line, key, pieces, length } = record as NonNullable<typeof record>
    record = undefined
    if (isCut) return { line, key, text: undefined, isCut: true }
    return { line, key, text: length > limit ? undefined : pieces.join('') }
  }

  return {
    push: (text: string): JsonValue[] => {
      const values: JsonValue[] = []
      let start = 0
      const add = (end: number) => {
        if (!record) return
        record.length += end - start
        if (record.length > limit) record.pieces = []
        else record.pieces.push(text.slice(start, end))
      }
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i)
        if (code === NEW_LINE) {
          line++
          // No string runs over a line's end: a quotation mark is missing, and reading goes on behind it.
          if (isString && record) record.isBroken = true
          isString = false
          isEscaped = false
          indent = 0
          continue
        } else if (isString) {
          if (isEscaped) isEscaped = false
          else if (code === BACKSLASH) isEscaped = true
          else if (code === QUOTE) isString = false
          if (isString && !record && string.length < 200) string += text[i]
          if (!isString && !record) keys[level] = string
        } else if (code === QUOTE) {
          isString = true
          string = ''
        } else if (code === BRACE || code === BRACKET) {
          // What is broken ends where a line begins as its own did.
          if (
            record &&
            code === BRACE &&
            indent === record.indent &&
            (record.isBroken || record.length > limit)
          ) {
            values.push(take(record.length <= limit))
            level = depth
          }
          if (!record && code === BRACE && level === depth && isWanted()) {
            record = { line, key: keys[level], pieces: [], length: 0, indent, isBroken: false }
            start = i
          }
          level++
        } else if (code === BRACE_END || code === BRACKET_END) {
          level = Math.max(0, level - 1)
          if (record && level <= depth) {
            add(i + 1)
            values.push(take(false))
          }
        }
        indent = indent >= 0 && (code === SPACE || code === TAB) ? indent + 1 : -1
      }
      if (record) add(text.length)
      return values
    },
    /** What was begun and has no end. */
    end: (): JsonValue[] => (record ? [take(true)] : []),
  }
}

type OpenRecord = {
  line: number
  key: string | undefined
  pieces: string[]
  length: number
  indent: number
  isBroken: boolean
}

const [TAB, NEW_LINE, SPACE, QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [
  9, 10, 32, 34, 92, 91, 93, 123, 125,
]
