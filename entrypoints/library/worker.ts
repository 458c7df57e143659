import { expose } from 'comlink'
import type { ExportFormat } from '../../lib/exchange/write-papers.ts'
import {
  notePapers,
  putBack,
  removePapers,
  restoreNotes,
  restoreTag,
  separatePaper,
  tagPapers,
} from '../../lib/library/annotate.ts'
import type { Choices } from '../../lib/library/backup.ts'
import { deleteShelf, eraseDeleted } from '../../lib/library/deleted-shelves.ts'
import { eraseInterrupted } from '../../lib/library/import/interrupted.ts'
import { once } from '../../lib/library/once.ts'
import { loadShippedVectors } from '../../lib/library/shipped-shelves.ts'
import { createTable } from '../../lib/library/table/table.ts'
import { papersOf, type Some } from '../../lib/library/take-out.ts'
import { PaperkinError } from '../../lib/model/errors.ts'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Settings } from '../../lib/model/settings.ts'
import type { Notes } from '../../lib/model/stored.ts'
import { type AskIndexer, growBeside } from './grow-beside.ts'
import { holdLife } from './kept-worker.ts'
import { createTasks, type Report, seldom } from './tasks.ts'
import { createUndos } from './undos.ts'

/** The page's own worker: what would hold up the page if it were done there. It has no API of the browser's. */
const table = createTable()
const tasks = createTasks()
const undos = createUndos()
/** What reads and writes files is several times all the rest, and the first rows need not wait for it. */
const files = once(() => import('./files.ts').catch(notLoaded))
const vectors = once(() => loadShippedVectors().catch(() => undefined))

const worker = {
  live: holdLife(self.name),
  ...table,
  pause: tasks.pause,
  resume: tasks.resume,
  cancel: tasks.cancel,
  undo: (id: string, report?: Report) => undos.run(id, seldom(report)),
  forgetUndo: undos.forget,

  paper: async (key: PaperKey) => {
    for await (const [paper] of papersOf([key])) return paper
    return undefined
  },
  note: async (keys: PaperKey[], changes: Pick<Notes, 'readState' | 'note'>, report?: Report) => {
    const before = await notePapers(keys, changes, seldom(report))
    return undos.keep((report) => restoreNotes(before, changes, report))
  },
  tag: async (keys: PaperKey[], tag: string, isOn: boolean, report?: Report) => {
    const before = await tagPapers(keys, tag, isOn, seldom(report))
    return undos.keep((report) => restoreTag(before, tag, report))
  },
  remove: async (keys: PaperKey[], report?: Report) => {
    const before = await removePapers(keys, seldom(report))
    return undos.keep((report) => putBack(before, report))
  },
  separate: async (key: PaperKey) => undos.keep(await separatePaper(key)),
  deleteShelf: async (id: string) => undos.keep(await deleteShelf(id)),

  preview: (task: number, file: File, report?: Report) =>
    tasks.run(task, report, async (watch) => (await files()).previewFile(file, watch)),
  import: (task: number, file: File, name: string, ask: AskIndexer, report?: Report) =>
    tasks.run(task, report, async (watch) =>
      (await files()).importFile(file, name, { ...watch, grow: growBeside(ask) }),
    ),
  /** What is left of works that were interrupted is cleared away; a sentence for each that the reader should know of. */
  clearAway: async () => {
    await eraseDeleted()
    return eraseInterrupted()
  },

  map: (task: number, known?: string, report?: Report) =>
    tasks.run(task, report, async ({ signal, onProgress }) => {
      const [{ mapLibrary }, words] = await Promise.all([import('../../lib/library/map.ts'), vectors()])
      const onShare = (share: number) => onProgress({ papers: 0, problems: 0, papersPerSecond: 0, share })
      return mapLibrary(table.places, words, { signal, onProgress: onShare }, known)
    }),

  takeOut: (task: number, some: Some, format: ExportFormat, settings: Settings, report?: Report) =>
    tasks.run(task, report, async (watch) => (await files()).takeOutAs(format, some, settings, watch)),

  backup: (task: number, choices: Choices, report?: Report) =>
    tasks.run(task, report, async (watch) => (await files()).backUp(choices, watch)),
  isBackup: async (file: File) => (await files()).isBackup(file, file.name),
  inspectBackup: (task: number, file: File, report?: Report) =>
    tasks.run(task, report, async (watch) => (await files()).describeBackup(file, watch)),
  restore: (task: number, file: File, ask: AskIndexer, report?: Report) =>
    tasks.run(task, report, async (watch) => {
      const { restoreBackup, undoRestore } = await files()
      const restored = await restoreBackup(file, { ...watch, grow: growBeside(ask) })
      return { ...restored, undo: undos.keep(() => undoRestore(restored)) }
    }),
}

function notLoaded(cause: unknown): never {
  throw new PaperkinError(
    'A part of Paperkin cannot be loaded, perhaps because it was just updated. Reload this page and try again.',
    { cause },
  )
}

export type LibraryWorker = typeof worker

expose(worker)
