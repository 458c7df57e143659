import { errorMessage } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import type { Format } from './detect.ts'
import type { BrokenFile } from './input/broken-file.ts'
import type { ImportedNotes, Item } from './record.ts'
import { toNotes, toPaper } from './to-paper.ts'

/** What cannot be read, for the reader of the preview: the line it begins on, what it is called, and why. */
export type Problem = {
  /** From 1; 0 where it is about the file as a whole. */
  line: number
  /** Its citation key, id or title in the file. */
  entry?: string
  reason: string
  /** The file inside an archive. */
  file?: string
}

/** Some papers of a file, in its order. */
export type Batch = {
  /** The name of the format, as a person calls it. */
  format: string
  papers: Paper[]
  /** Tags, notes and read states that the file has for papers of this batch; several may have one id. */
  notes: Map<Paper, ImportedNotes>
  problems: Problem[]
  /** Bytes of the file read so far, as it lies on the disk. */
  bytesDone: number
}

/** Papers or problems of one batch. */
const BATCH = 500

/** Gathers items into batches; `file` is the one they are of inside an archive. */
export function createBatches(bytesDone: () => number, file: string | undefined) {
  let format = ''
  let lastLine = 0
  let brokenOff: BrokenFile | undefined
  const start = (): Batch => ({ format, papers: [], notes: new Map(), problems: [], bytesDone: bytesDone() })
  let batch = start()

  const report = (problem: Problem) => batch.problems.push({ ...problem, ...(file && { file }) })
  const take = (): Batch => {
    const taken = { ...batch, format, bytesDone: bytesDone() }
    batch = start()
    return taken
  }

  return {
    name: (found: Format) => {
      format = found.name
    },
    doubt: (reason: string) => report({ line: 0, reason }),
    breakOff: (error: BrokenFile) => {
      brokenOff = error
    },
    add: function* (items: Item[]): Generator<Batch> {
      for (const item of items) {
        lastLine = item.line
        addItem(batch, item, report)
        if (batch.papers.length + batch.problems.length >= BATCH) yield take()
      }
    },
    last: (): Batch => {
      if (brokenOff) report({ line: lastLine, reason: brokenOff.message })
      return take()
    },
  }
}

/** A batch that says alone that an archive is damaged. */
export const damageBatch = ({ message }: BrokenFile, bytesDone: number): Batch => ({
  format: '',
  papers: [],
  notes: new Map(),
  problems: [{ line: 0, reason: message }],
  bytesDone,
})

function addItem(batch: Batch, item: Item, report: (problem: Problem) => void): void {
  const { line, entry } = item
  const place = { line, ...(entry && { entry }) }
  if ('reason' in item) return void report({ ...place, reason: item.reason })
  try {
    const paper = 'paper' in item ? item.paper : toPaper(item.raw)
    const notes = 'paper' in item ? item.notes : toNotes(item.raw)
    batch.papers.push(paper)
    if (notes) batch.notes.set(paper, notes)
  } catch (error) {
    report({ ...place, reason: errorMessage(error) })
  }
}
