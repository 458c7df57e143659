import { PaperkinError } from '../model/errors.ts'
import { foldSpace } from '../text/normalize.ts'
import { type Batch, createBatches } from './batches.ts'
import { detectFormat, HEAD_LENGTH } from './detect.ts'
import { BrokenFile } from './input/broken-file.ts'
import { decode } from './input/decode.ts'
import { type FileInput, readBytes } from './input/source.ts'
import { type Member, unpack } from './input/unpack.ts'
import { createReader } from './readers.ts'
import type { RecordReader } from './record.ts'

export type { Batch, Problem } from './batches.ts'

export type Progress = { bytesDone: number; bytesTotal: number | undefined; papers: number; problems: number }

export type ReadOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void }

/**
 * The papers of a file in batches, whatever its format and packing. Only what is asked for is read, so that a pause
 * is not asking; memory holds one batch, whatever the file's size. Throws the signal's reason when it aborts, and a
 * PaperkinError where nothing can be read or an archive swells; a record that is broken is a problem of its batch.
 */
export async function* readFile(
  input: FileInput,
  name: string,
  options: ReadOptions = {},
): AsyncGenerator<Batch> {
  const { signal, onProgress } = options
  const progress: Progress = {
    bytesDone: 0,
    bytesTotal: input instanceof Blob ? input.size : undefined,
    papers: 0,
    problems: 0,
  }
  const count = (bytes: number) => {
    progress.bytesDone += bytes
  }
  let hasRead = false
  for await (const member of unpack(readBytes(input, name, count, signal), name)) {
    try {
      for await (const batch of readMember(
        member,
        member.isInArchive ? member.name : name,
        () => progress.bytesDone,
      )) {
        signal?.throwIfAborted()
        hasRead = true
        progress.papers += batch.papers.length
        progress.problems += batch.problems.length
        onProgress?.({ ...progress })
        yield batch
      }
    } catch (error) {
      // Archives hold other things, too; they are passed over as long as one file has papers.
      if (!member.isInArchive || !(error instanceof UnknownFormat)) throw error
    }
  }
  if (!hasRead) throw new UnknownFormat(name)
}

class UnknownFormat extends PaperkinError {
  constructor(name: string, head = '') {
    const begins = foldSpace(head.slice(0, 60)).replace(/[^\P{C}]/gu, '�')
    super(
      `“${name}” is of no kind that Paperkin can read${begins ? `: it begins with “${begins}”` : ''}. ` +
        'Export your papers as BibTeX, RIS, CSL-JSON or JSON Lines and choose that file.',
    )
  }
}

/** The batches of one file, which is not packed any more. */
async function* readMember(member: Member, name: string, bytesDone: () => number): AsyncGenerator<Batch> {
  const file = member.isInArchive ? member.name : undefined
  const batches = createBatches(bytesDone, file)
  let head = ''
  let reader: RecordReader | undefined
  const open = () => {
    if (!head.trim()) throw new EmptyFile(name)
    const format = detectFormat(head, member.name)
    if (!format) throw new UnknownFormat(name, head)
    batches.name(format)
    return createReader(format)
  }
  try {
    for await (const text of decode(member.bytes, batches.doubt)) {
      head += text
      if (!reader && head.length < HEAD_LENGTH) continue
      reader ??= open()
      yield* batches.add(reader.push(head))
      head = ''
    }
  } catch (error) {
    const hasNothing = !reader && head.trim() === ''
    if (!(error instanceof BrokenFile) || hasNothing) throw error
    batches.breakOff(error)
  }
  reader ??= open()
  yield* batches.add(reader.push(head))
  yield* batches.add(reader.end())
  yield batches.last()
}

class EmptyFile extends PaperkinError {
  constructor(name: string) {
    super(`“${name}” is empty. Export it again and choose the new file.`)
  }
}
