import { readFile } from '../../exchange/read-file.ts'
import { PaperkinError } from '../../model/errors.ts'
import type { ImportOutcome } from '../../model/transfer.ts'
import { changeShelves, createShelf, eraseShelf, newShelfId } from '../../storage/shelves.ts'
import { fillShelf } from './fill-shelf.ts'
import { createFolder, type LateMerge, mergeInto } from './fold-duplicates.ts'
import { type GrowIndexes, growHere } from './grow-indexes.ts'
import { holdImport } from './interrupted.ts'
import { createPace } from './pace.ts'
import type { Watch } from './preview-file.ts'
import { writingError } from './room.ts'

type ImportOptions = Watch & {
  /** Makes the indexes of the shelf. */
  grow?: GrowIndexes
  /** Resolves when the reader wants it to go on; awaited after every batch and at the end. */
  gate?: () => Promise<void>
}

/**
 * Brings the papers of a file in as a shelf of their own, which is there when all of it is written and indexed, and not
 * before. Throws, with nothing kept, when the signal aborts or something fails.
 */
export function importFile(file: File, name: string, options: ImportOptions = {}): Promise<ImportOutcome> {
  const shelf = newShelfId()
  return holdImport(shelf, async () => {
    await createShelf(name, { id: shelf, isImporting: true })
    try {
      const counts = await fill(shelf, file, options)
      // Whoever paused it meanwhile may still cancel it.
      await options.gate?.()
      options.signal?.throwIfAborted()
      await changeShelves(new Map([[shelf, { isImporting: false }]]))
      return { shelf, ...counts }
    } catch (error) {
      // Where even that fails, the next start does it.
      await eraseShelf(shelf).catch(() => {})
      throw writingError(error)
    }
  })
}

async function fill(shelf: string, file: File, options: ImportOptions) {
  const { grow = growHere(undefined) } = options
  // The folder of duplicates has told the papers that come twice.
  const filling = fillShelf(shelf, grow(shelf), { areNew: true })
  const counts = await readInto(filling, file, options)
  if (counts.papers === 0)
    throw new PaperkinError(`“${file.name}” has no paper that could be read. Nothing was brought in.`)
  await filling.finish()
  return counts
}

/** Puts the papers of a file on the shelf. What tells duplicates is as large as an index, and gone when it is done. */
async function readInto(filling: Filling, file: File, { signal, onProgress, gate }: ImportOptions) {
  const pace = createPace()
  const fold = createFolder()
  const counts = { papers: 0, merged: 0, problems: 0 }
  const reading = readFile(file, file.name, {
    signal,
    onProgress: (progress) => onProgress?.(pace(progress)),
  })
  for await (const batch of reading) {
    const { added, late } = fold(batch)
    await filling.put(added)
    await mergeLate(filling, late)
    counts.papers += added.length
    counts.merged += batch.papers.length - added.length
    counts.problems += batch.problems.length
    await gate?.()
    signal?.throwIfAborted()
  }
  return counts
}

type Filling = ReturnType<typeof fillShelf>

/** Merges records into papers that are on the shelf already. */
async function mergeLate({ change }: Filling, late: LateMerge[]): Promise<void> {
  if (late.length === 0) return
  const byId = new Map<string, LateMerge[]>()
  for (const one of late) byId.set(one.id, [...(byId.get(one.id) ?? []), one])
  await change([...byId.keys()], (there) =>
    (byId.get(there.paper.id) ?? []).reduce((one, { other }) => mergeInto(one, other), there),
  )
}
