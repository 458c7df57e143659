import type { BackupSettings, BackupStyle } from '../exchange/backup/format.ts'
import { readBackup } from '../exchange/backup/read-backup.ts'
import { writeBackup } from '../exchange/backup/write-backup.ts'
import type { ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import { papersAfter } from '../storage/shelved-papers.ts'
import {
  changeShelves,
  createShelf,
  eraseShelf,
  isShown,
  readShelves,
  type ShelfState,
} from '../storage/shelves.ts'
import { fillShelf } from './import/fill-shelf.ts'
import { type GrowIndexes, growHere } from './import/grow-indexes.ts'
import { holdImport, RESTORE } from './import/interrupted.ts'
import { createPace } from './import/pace.ts'
import type { Watch } from './import/preview-file.ts'
import { writingError } from './import/room.ts'

/** What of a library is not on shelves. */
export type Choices = { settings: BackupSettings; styles: BackupStyle[] }

/** All of the reader's own as a file: shelves, tags, notes, settings. Equal libraries give files of equal hash. */
export async function makeBackup({ settings, styles }: Choices, { signal, onProgress }: Watch = {}) {
  const records = (await readShelves()).filter(isShown)
  const total = records.reduce((sum, { count }) => sum + count, 0)
  const pace = createPace()
  const ids = portableIds(records)
  const shelves = records.map((record) => ({
    shelf: { id: ids.get(record.id) as string, name: record.name, createdAt: record.createdAt },
    papers: papersOn(record),
  }))
  return writeBackup(
    { settings: withShelves(settings, ids), styles, shelves },
    {
      signal,
      onProgress: (papers) =>
        onProgress?.(pace({ papers, problems: 0, bytesDone: papers, bytesTotal: total })),
    },
  )
}

/** What the library was before a backup took its place, and what the backup has beside shelves. */
export type Restored = Choices & { before: string[]; after: string[] }

/**
 * Puts the shelves of a backup in the place of those that are there, all at once when the file is read to its end and
 * found to be whole. Throws, with nothing changed, otherwise. The settings are for the caller to put in place.
 */
export async function restoreBackup(
  file: File,
  { signal, onProgress, grow = growHere(undefined) }: Watch & { grow?: GrowIndexes } = {},
): Promise<Restored> {
  const staged: { id: string; portable: string }[] = []
  try {
    return await holdImport(RESTORE, async () => {
      const choices = await stage(file, grow, staged, { signal, onProgress })
      signal?.throwIfAborted()
      const before = (await readShelves()).filter(isShown).map(({ id }) => id)
      const now = Date.now()
      await changeShelves(
        new Map<string, ShelfState>([
          ...before.map((id) => [id, { deletedAt: now }] as const),
          ...staged.map(
            ({ id, portable }) => [id, { isImporting: false, isSaved: portable === SAVED }] as const,
          ),
        ]),
      )
      const ids = new Map(staged.map(({ id, portable }) => [portable, id]))
      const { settings, styles } = choices
      return { settings: withShelves(settings, ids), styles, before, after: staged.map(({ id }) => id) }
    })
  } catch (error) {
    for (const { id } of staged) await eraseShelf(id).catch(() => {})
    throw writingError(error)
  }
}

/** Takes a restoring back: the shelves are as they were before it. */
export async function undoRestore({ before, after }: Pick<Restored, 'before' | 'after'>): Promise<void> {
  const now = Date.now()
  await changeShelves(
    new Map<string, ShelfState>([
      ...after.map((id) => [id, { deletedAt: now }] as const),
      ...before.map((id) => [id, { deletedAt: undefined }] as const),
    ]),
  )
}

async function stage(
  file: File,
  grow: GrowIndexes,
  staged: { id: string; portable: string }[],
  { signal, onProgress }: Watch,
): Promise<Choices> {
  const pace = createPace()
  const choices: Choices = { settings: {}, styles: [] }
  let papers = 0
  let filling: ReturnType<typeof fillShelf> | undefined
  const onBytes = (bytesDone: number) =>
    onProgress?.(pace({ papers, problems: 0, bytesDone, bytesTotal: file.size }))
  for await (const part of readBackup(file, file.name, { signal, onProgress: onBytes })) {
    if ('settings' in part) choices.settings = part.settings
    if ('style' in part) choices.styles.push(part.style)
    if ('shelf' in part) {
      await filling?.finish()
      const { name, createdAt } = part.shelf
      const id = await createShelf(name, { createdAt, isImporting: true })
      staged.push({ id, portable: part.shelf.id })
      filling = fillShelf(id, grow(id))
    }
    if ('papers' in part) {
      papers += part.papers.length
      await filling?.put(part.papers)
    }
  }
  await filling?.finish()
  return choices
}

const SAVED = 'saved'

/** Ids of shelves are of one machine; in a backup they say which one is *Saved*, and the order. */
function portableIds(records: ShelfRecord[]): Map<string, string> {
  // There are two where one was deleted, another made, and the deleting taken back.
  const saved = records.find(({ isSaved }) => isSaved)
  return new Map(records.map((record, i) => [record.id, record === saved ? SAVED : `shelf-${i + 1}`]))
}

/** The shelves that are off, under other ids; one that has none, such as the bundled one, keeps its own. */
function withShelves(settings: BackupSettings, ids: Map<string, string>): BackupSettings {
  if (!settings.shelvesOff) return settings
  return { ...settings, shelvesOff: settings.shelvesOff.map((id) => ids.get(id) ?? id) }
}

async function* papersOn({ id }: ShelfRecord) {
  for await (const papers of papersAfter(id, 0)) yield* papers.map(toBackup)
}

const toBackup = ({ shelf: _shelf, number: _number, ...paper }: ShelvedPaper) => paper
