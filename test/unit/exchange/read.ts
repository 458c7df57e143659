import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileInput } from '../../../lib/exchange/input/source.ts'
import { type Problem, type ReadOptions, readFile } from '../../../lib/exchange/read-file.ts'
import type { Paper } from '../../../lib/model/paper.ts'

const FILES = join(import.meta.dirname, '../../files')

/** The bytes of a small real-looking file. */
export const sample = (name: string) => new Uint8Array(readFileSync(join(FILES, name)))

/** Everything a file gives, at once. */
export async function readAll(input: FileInput | Uint8Array | string, name: string, options?: ReadOptions) {
  const papers: Paper[] = []
  const problems: Problem[] = []
  const notes: Record<string, object> = {}
  let format = ''
  const file = input instanceof ReadableStream ? input : new Blob([input as BlobPart])
  for await (const batch of readFile(file, name, options)) {
    papers.push(...batch.papers)
    problems.push(...batch.problems)
    for (const [{ id }, noted] of batch.notes) notes[id] = noted
    format = batch.format
  }
  return { papers, problems, notes, format }
}

/** Bytes as a stream of pieces, cut anywhere. */
export function streamOf(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

/** Pieces that are made as they are asked for, to stand for a file too large to make. */
export function streamFrom(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]()
  return new ReadableStream({
    pull: (controller) => {
      const { value, done } = iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
}
