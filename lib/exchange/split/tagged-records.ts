import { type Item, MAX_RECORD, type RecordReader, TOO_LONG } from '../record.ts'
import { createLineSplitter, type Line } from './lines.ts'

/** A record of lines that begin with a tag: the values of each tag in order, and the line it begins on. */
export type TaggedRecord = { line: number; tags: Map<string, string[]> }

type Form = {
  /** The tag and the value of a line. A line without goes on from the one above. */
  tag: RegExp
  isStart: (tag: string) => boolean
  isEnd: (tag: string) => boolean
  /** Tags of lists: there a line without a tag is the next of the list. */
  isList?: (tag: string) => boolean
  /** Tags of longer text: there lines stay lines, be they empty or begin with spaces. */
  isText?: (tag: string) => boolean
  read: (record: TaggedRecord) => Item
}

/** Reads records made of tagged lines. One without an end ends where the next begins. */
export function createTaggedReader({ tag, isStart, isEnd, isList, isText, read }: Form): RecordReader {
  const splitter = createLineSplitter()
  let record: (TaggedRecord & { length: number }) | undefined
  let values: string[] | undefined
  let isInList = false
  let isInText = false

  const take = (): Item[] => {
    if (!record) return []
    const { length, ...taken } = record
    record = undefined
    values = undefined
    return [length > MAX_RECORD ? { line: taken.line, reason: TOO_LONG } : read(taken)]
  }

  const readLine = ({ line, text }: Line): Item[] => {
    if (text === undefined) {
      if (record) record.length = Number.POSITIVE_INFINITY
      return record ? [] : [{ line, reason: TOO_LONG }]
    }
    const [, name, value = ''] = tag.exec(text) ?? []
    if (!name) {
      const more = isInText ? text.trimEnd() : text.trim()
      if (record) record.length += more.length
      if (record && values && (more || isInText) && record.length <= MAX_RECORD)
        values.push(isInList || isInText ? more : `${values.pop() ?? ''} ${more}`)
      return []
    }
    const items = isStart(name) ? take() : []
    if (isStart(name)) record = { line, tags: new Map(), length: 0 }
    if (isEnd(name)) return [...items, ...take()]
    if (!record) return [...items, { line, reason: `“${text.slice(0, 40)}” stands outside of a record.` }]
    record.length += text.length
    if (record.length <= MAX_RECORD) {
      values = record.tags.get(name) ?? []
      record.tags.set(name, values)
      isInList = isList?.(name) === true
      isInText = isText?.(name) === true
      values.push(value.trim())
    }
    return items
  }

  return {
    push: (text) => splitter.push(text).flatMap(readLine),
    end: () => [...splitter.end().flatMap(readLine), ...take()],
  }
}
