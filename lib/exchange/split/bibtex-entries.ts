import { MAX_RECORD } from '../record.ts'

/** The source of one `@type{…}`; `text` is undefined where it is too long, `isCut` where its end is missing. */
export type BibtexSource = { line: number; text: string | undefined; isCut: boolean }

/**
 * Cuts a BibTeX file that comes in pieces into its entries. One whose braces do not close ends where a line begins
 * the next, so that it loses no other. A brace behind a backslash is text, as Mendeley writes it.
 */
export function createBibtexSplitter(limit = MAX_RECORD) {
  let rest = ''
  let line = 1
  /** Where in `rest` the scan stands, and how deep in braces: 0 is outside an entry. */
  let at = 0
  let depth = 0
  let startLine = 1
  /** In an entry of the form `@type(…)`, a parenthesis outside of quotes ends it. */
  let isInParentheses = false
  let isInQuotes = false
  let isTooLong = false

  const drop = (end: number): string => {
    const dropped = rest.slice(0, end)
    for (let i = dropped.indexOf('\n'); i >= 0; i = dropped.indexOf('\n', i + 1)) line++
    rest = rest.slice(end)
    at = 0
    return dropped
  }

  const take = (end: number, isCut: boolean): BibtexSource => {
    const text = drop(end)
    const source = { line: startLine, text: isTooLong ? undefined : text, isCut }
    depth = 0
    isTooLong = false
    return source
  }

  /** Moves behind what opens the next entry, and drops what lies before its `@`. */
  const findStart = (isEnd: boolean): boolean => {
    for (let sign = rest.indexOf('@'); sign >= 0; sign = rest.indexOf('@', sign + 1)) {
      const head = HEAD.exec(rest.slice(sign, sign + START_LENGTH))
      if (head) {
        drop(sign)
        at = head[0].length
        depth = 1
        startLine = line
        isInParentheses = head[0].endsWith('(')
        isInQuotes = false
        return true
      }
      if (!isEnd && rest.length - sign < START_LENGTH) {
        drop(sign)
        return false
      }
    }
    drop(rest.length)
    return false
  }

  const next = (isEnd: boolean): BibtexSource | undefined => {
    if (depth === 0 && !findStart(isEnd)) return undefined
    for (; at < rest.length; at++) {
      const code = rest.charCodeAt(at)
      if (code === BACKSLASH) at++
      else if (code === OPEN) depth++
      else if (code === CLOSE && (depth > 1 || !isInParentheses)) {
        if (--depth === 0) return take(at + 1, false)
      } else if (isInParentheses && depth === 1 && code === QUOTE) isInQuotes = !isInQuotes
      else if (isInParentheses && depth === 1 && code === CLOSE_ROUND && !isInQuotes)
        return take(at + 1, false)
      else if (code === AT && at > 0 && /[\r\n]/.test(rest[at - 1] ?? '')) {
        if (!isEnd && rest.length - at < START_LENGTH) return undefined
        if (START.test(rest.slice(at, at + START_LENGTH))) return take(at, true)
      }
    }
    if (isEnd) return take(rest.length, true)
    if (isTooLong || rest.length > limit) {
      isTooLong = true
      // One character stays, to tell whether the next piece begins a line; a backslash may have run past the end.
      const over = at - rest.length
      drop(rest.length - 1)
      at = 1 + over
    }
    return undefined
  }

  const readAll = (isEnd: boolean): BibtexSource[] => {
    const sources: BibtexSource[] = []
    for (let source = next(isEnd); source; source = next(isEnd)) sources.push(source)
    return sources
  }

  return {
    push: (text: string): BibtexSource[] => {
      rest += text
      return readAll(false)
    },
    end: (): BibtexSource[] => readAll(true),
  }
}

const [QUOTE, CLOSE_ROUND, AT, BACKSLASH, OPEN, CLOSE] = [34, 41, 64, 92, 123, 125]

/** As much as is looked at to tell an entry's start: a type and a long key. */
const START_LENGTH = 300

const HEAD = /^@\s*[A-Za-z]+\s*[{(]/
// Inside an entry only what has a key, too, begins another: an abstract may have a line "@home {".
const START = /^@[A-Za-z]+[ \t]*[{(]\s*[^\s,{}()"=#]+\s*[,=]/
