import { MAX_RECORD } from '../record.ts'

/** A line without its end, and its number from 1; `text` is undefined where it is longer than allowed. */
export type Line = { line: number; text: string | undefined }

/** Cuts a text that comes in pieces into lines ended by LF, CR LF or CR. Holds no more than one line of `limit`. */
export function createLineSplitter(limit = MAX_RECORD) {
  let line = 1
  let pieces: string[] = []
  let length = 0
  let endedInReturn = false

  const add = (piece: string) => {
    length += piece.length
    if (length > limit) pieces = []
    else if (piece) pieces.push(piece)
  }
  const take = (): Line => {
    const taken = { line: line++, text: length > limit ? undefined : pieces.join('') }
    pieces = []
    length = 0
    return taken
  }

  return {
    push: (text: string): Line[] => {
      const lines: Line[] = []
      // CR LF may be cut between the two.
      let start = endedInReturn && text.startsWith('\n') ? 1 : 0
      if (text) endedInReturn = text.endsWith('\r')
      const ends = /\r\n?|\n/g
      ends.lastIndex = start
      for (let end = ends.exec(text); end; end = ends.exec(text)) {
        add(text.slice(start, end.index))
        lines.push(take())
        start = ends.lastIndex
      }
      add(text.slice(start))
      return lines
    },
    /** The last line, where it has no end. */
    end: (): Line[] => (length > 0 ? [take()] : []),
  }
}
