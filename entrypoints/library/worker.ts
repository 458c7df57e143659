import { expose } from 'comlink'
import { createFileFormatter } from '../../lib/cite/file-formatter.ts'
import { inspectBackup, isBackup } from '../../lib/exchange/backup/read-backup.ts'
import { type ExportFormat, writePapers } from '../../lib/exchange/write-papers.ts'
import {
  notePapers,
  putBack,
  removePapers,
  restoreNotes,
  separatePaper,
  tagPapers,
} from '../../lib/library/annotate.ts'
import { type Choices, makeBackup, restoreBackup, undoRestore } from '../../lib/library/backup.ts'
import { deleteShelf, eraseDeleted } from '../../lib/library/deleted-shelves.ts'
import { importFile } from '../../lib/library/import/import-file.ts'
import { eraseInterrupted } from '../../lib/library/import/interrupted.ts'
import { previewFile } from '../../lib/library/import/preview-file.ts'
import { mapLibrary } from '../../lib/library/map.ts'
import { once } from '../../lib/library/once.ts'
import { loadShippedVectors } from '../../lib/library/shipped-shelves.ts'
import { createTable } from '../../lib/library/table/table.ts'
import { papersOf, type Some, takeOut } from '../../lib/library/take-out.ts'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Settings } from '../../lib/model/settings.ts'
import type { Notes } from '../../lib/model/stored.ts'
import { shippedStyles } from '../../lib/platform/style-source.ts'
import { createTasks, type Report, seldom } from './tasks.ts'

/** The page's own worker: what would hold up the page if it were done there. It has no API of the browser's. */
const table = createTable()
const tasks = createTasks()
const undos: ((report?: Report) => Promise<void>)[] = []
const vectors = once(() => loadShippedVectors().catch(() => undefined))

/** Keeps a way back, and gives its number. */
const undoable = (undo: (report?: Report) => Promise<void>) => undos.push(undo) - 1

const worker = {
  ...table,
  pause: tasks.pause,
  resume: tasks.resume,
  cancel: tasks.cancel,
  undo: (id: number, report?: Report) => undos[id]?.(seldom(report)),

  paper: async (key: PaperKey) => {
    for await (const [paper] of papersOf([key])) return paper
    return undefined
  },
  note: async (keys: PaperKey[], changes: Pick<Notes, 'readState' | 'note'>, report?: Report) => {
    const before = await notePapers(keys, changes, seldom(report))
    return undoable((report) => restoreNotes(before, report))
  },
  tag: async (keys: PaperKey[], tag: string, isOn: boolean, report?: Report) => {
    const before = await tagPapers(keys, tag, isOn, seldom(report))
    return undoable((report) => restoreNotes(before, report))
  },
  remove: async (keys: PaperKey[], report?: Report) => {
    const before = await removePapers(keys, seldom(report))
    return undoable((report) => putBack(before, report))
  },
  separate: async (key: PaperKey) => undoable(await separatePaper(key)),
  deleteShelf: async (id: string) => undoable(await deleteShelf(id)),

  preview: (task: number, file: File, report?: Report) =>
    tasks.run(task, report, (watch) => previewFile(file, watch)),
  import: (task: number, file: File, name: string, report?: Report) =>
    tasks.run(task, report, async (watch) => importFile(file, name, { ...watch, vectors: await vectors() })),
  /** What is left of works that were interrupted is cleared away; a sentence for each that the reader should know of. */
  clearAway: async () => {
    await eraseDeleted()
    return eraseInterrupted()
  },

  map: (task: number, report?: Report) =>
    tasks.run(task, report, async ({ signal, onProgress }) => {
      const [places, known] = await Promise.all([table.places(), vectors()])
      return mapLibrary(places, known, {
        signal,
        onProgress: (share) => onProgress({ papers: 0, problems: 0, papersPerSecond: 0, share }),
      })
    }),

  takeOut: (task: number, some: Some, format: ExportFormat, settings: Settings, report?: Report) =>
    tasks.run(task, report, async ({ signal, onProgress }) => {
      const pieces: string[] = []
      let papers = 0
      const counted = async function* () {
        for await (const paper of takeOut(some)) {
          signal.throwIfAborted()
          papers++
          onProgress({ papers, problems: 0, papersPerSecond: 0 })
          yield paper
        }
      }
      for await (const piece of writePapers(counted(), format, formatter(format, settings)))
        pieces.push(piece)
      return new Blob(pieces)
    }),

  backup: (task: number, choices: Choices, report?: Report) =>
    tasks.run(task, report, async (watch) => {
      const { blob } = await makeBackup(choices, watch)
      return new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).blob()
    }),
  isBackup: (file: File) => isBackup(file, file.name),
  inspectBackup: (task: number, file: File, report?: Report) =>
    tasks.run(task, report, async ({ signal }) => {
      const { shelves, counts, createdAt, hash } = await inspectBackup(file, file.name, { signal })
      return { shelves, papers: counts.papers, createdAt, hash }
    }),
  restore: (task: number, file: File, report?: Report) =>
    tasks.run(task, report, async (watch) => {
      const restored = await restoreBackup(file, await vectors(), watch)
      return { ...restored, undo: undoable(() => undoRestore(restored)) }
    }),
}

/** Papers as citations of a format, batch after batch; JSON Lines need none. */
function formatter(format: ExportFormat, settings: Settings) {
  if (format === 'json-lines') return undefined
  const { citationKey, citationEscapes, citationTransliteration, keepAfterColon } = settings
  const options = {
    key: citationKey,
    escapes: citationEscapes,
    transliteration: citationTransliteration,
    keepAfterColon,
  }
  return createFileFormatter(format, options, shippedStyles)
}

export type LibraryWorker = typeof worker

expose(worker)
