import { PaperkinError } from '../model/errors.ts'
import { foldSpace } from '../text/normalize.ts'
import { type Batch, createBatches, damageBatch } from './batches.ts'
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
  const bytes = readBytes(input, name, count, signal)
  for await (const batch of readMembers(unpack(bytes, name), name, () => progress.bytesDone)) {
    signal?.throwIfAborted()
    progress.papers += batch.papers.length
    progress.problems += batch.problems.length
    onProgress?.({ ...progress })
    yield batch
  }
}

/** Archives hold other things, too; they are passed over as long as one file has papers. */
async function* readMembers(
  members: AsyncGenerator<Member>,
  name: string,
  bytesDone: () => number,
): AsyncGenerator<Batch> {
  let hasRead = false
  let damage: BrokenFile | undefined
  try {
    for await (const member of members)
      try {
        for await (const batch of readMember(member, member.isInArchive ? member.name : name, bytesDone)) {
          hasRead = true
          yield batch
        }
      } catch (error) {
        if (!member.isInArchive || !isPassedOver(error)) throw error
        if (error instanceof BrokenFile) damage ??= error
      }
  } catch (error) {
    // What came before the place where an archive is cut off is good.
    if (!hasRead || !(error instanceof BrokenFile)) throw error
    damage = error
  }
  if (!hasRead) throw damage ?? new NoPapersInArchive(name)
  if (damage) yield damageBatch(damage, bytesDone())
}

const isPassedOver = (error: unknown) =>
  error instanceof UnknownFormat || error instanceof EmptyFile || error instanceof BrokenFile

class NoPapersInArchive extends PaperkinError {
  constructor(name: string) {
    super(
      `“${name}” holds no file of a kind that Paperkin can read; archives inside of it are not opened. ` +
        'Unpack it, and choose the file that has the papers.',
    )
  }
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
    // A few bytes before the damage need not be of any kind.
    const isUnknown = !reader && (head.trim() === '' || !detectFormat(head, member.name))
    if (!(error instanceof BrokenFile) || isUnknown) throw error
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
