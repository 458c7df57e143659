import { proxy } from 'comlink'
import { copiedMessage } from '../../components/copied-message.ts'
import { formatNames } from '../../components/formats.ts'
import type { LibraryServices, OnProgress, Undo } from '../../components/library/services.ts'
import { client } from '../../lib/messaging/client.ts'
import type { OwnCalls } from '../../lib/messaging/protocol.ts'
import { PaperkinError } from '../../lib/model/errors.ts'
import type { TransferProgress } from '../../lib/model/transfer.ts'
import { copyText } from '../../lib/platform/clipboard.ts'
import { downloadBlob } from '../../lib/platform/download.ts'
import { openTab } from '../../lib/platform/navigate.ts'
import { watchShelves } from '../../lib/storage/announce.ts'
import { dismissReminder, hasNoBackup, rememberBackup } from '../../lib/storage/backup-reminder.ts'
import { readOwnStyle, writeOwnStyle } from '../../lib/storage/own-styles.ts'
import { changeListed, changeSettings, readSettings, watchSettings } from '../../lib/storage/settings.ts'
import { changeShelves } from '../../lib/storage/shelves.ts'
import type { Translate } from '../../lib/text/translate.ts'
import { keepWorker } from './kept-worker.ts'
import { lendIndexer } from './lend-indexer.ts'
import { listShelves } from './list-shelves.ts'
import type { LibraryWorker } from './worker.ts'
import WorkerScript from './worker.ts?worker'

type Watch = { signal?: AbortSignal; onProgress?: (progress: TransferProgress) => void }

/** What the library page asks of the background, of its own worker and of storage. */
export function createLibraryServices(translate: Translate): LibraryServices {
  const background = client<OwnCalls>()
  const worker = keepWorker<LibraryWorker>((name) => new WorkerScript({ name }))
  const undo = (id: string): Undo =>
    Object.assign((onProgress?: OnProgress) => worker.undo(id, report({ onProgress })), {
      forget: () => tell(worker.forgetUndo(id)),
    })
  // While the page is still being drawn.
  if (location.hash !== '#settings') tell(worker.warm())
  const interrupted = worker.clearAway()
  tell(interrupted)
  let lastTask = 0

  /** A work of the worker's under a number of its own; the signal ends it. */
  const start = <T>({ signal }: Watch, work: (task: number) => Promise<T>): Promise<T> => {
    const task = ++lastTask
    signal?.addEventListener('abort', () => tell(worker.cancel(task)))
    return work(task)
  }
  const report = ({ onProgress }: Watch) => (onProgress ? proxy(onProgress) : undefined)

  return {
    shelves: () => listShelves(background),
    watch: (onChange) => {
      const controller = new AbortController()
      watchShelves(onChange, controller.signal)
      watchSettings(onChange, controller.signal)
      return () => controller.abort()
    },
    switchShelf: (id, isOn) => changeListed('shelvesOff', id, !isOn),
    renameShelf: (id, name) => changeShelves(new Map([[id, { name }]])),
    deleteShelf: async (id) => undo(await worker.deleteShelf(id)),

    list: worker.list,
    rows: worker.rows,
    keys: worker.keys,
    paper: async (key) => {
      const paper = await worker.paper(key)
      if (!paper) throw new PaperkinError('This paper is no longer on its shelf.')
      return paper
    },

    note: async (keys, changes, watch = {}) => undo(await worker.note(keys, changes, report(watch))),
    tag: async (keys, tag, isOn, watch = {}) => undo(await worker.tag(keys, tag, isOn, report(watch))),
    remove: async (keys, watch = {}) => undo(await worker.remove(keys, report(watch))),
    separate: async (key) => undo(await worker.separate(key)),

    preview: (file, watch) => start(watch, (task) => worker.preview(task, file, report(watch))),
    startImport: (file, name, watch) => {
      const task = ++lastTask
      watch.signal?.addEventListener('abort', () => tell(worker.cancel(task)))
      // Asked for where something is to be lost; a refusal changes nothing.
      void navigator.storage.persist().catch(() => false)
      return {
        pause: () => tell(worker.pause(task)),
        resume: () => tell(worker.resume(task)),
        cancel: () => tell(worker.cancel(task)),
        done: lendIndexer((ask) => worker.import(task, file, name, ask, report(watch))),
      }
    },
    interrupted: () => interrupted,

    exportPapers: (some, format, watch) =>
      start(watch, async (task) => {
        const blob = await worker.takeOut(task, some, format, await readSettings(), report(watch))
        downloadBlob(`paperkin.${EXTENSIONS[format]}`, blob)
      }),
    makeBackup: (watch) =>
      start(watch, async (task) => {
        const settings = await readSettings()
        const styles = await Promise.all(
          settings.ownStyles.map(async ({ name }) => ({ name, csl: await readOwnStyle(name) })),
        )
        const blob = await worker.backup(task, { settings, styles }, report(watch))
        downloadBlob(`paperkin-${new Date().toISOString().slice(0, 10)}.backup.jsonl.gz`, blob)
        // It was made, whether or not that can be written down: a full disk is what backups are for.
        await rememberBackup().catch(() => {})
      }),
    isBackup: worker.isBackup,
    inspectBackup: (file, watch) => start(watch, (task) => worker.inspectBackup(task, file, report(watch))),
    restoreBackup: (file, watch) =>
      start(watch, async (task) => {
        const before = await readSettings()
        const restoring = lendIndexer((ask) => worker.restore(task, file, ask, report(watch)))
        const { settings, styles, undo: id } = await restoring
        for (const { name, csl } of styles) await writeOwnStyle(name, csl)
        await changeSettings(settings)
        const putBack = undo(id)
        const takeBack = async (onProgress?: OnProgress) => {
          await putBack(onProgress)
          await changeSettings(before)
        }
        return Object.assign(takeBack, { forget: putBack.forget })
      }),
    needsBackup: hasNoBackup,
    dismissBackupReminder: dismissReminder,

    map: (watch, known) =>
      start(watch, async (task) => (await worker.map(task, known?.state, report(watch))) ?? known),
    copyCitation: async (papers) => {
      const { citeAsChosen } = await import('../background/cite.ts')
      const citation = await citeAsChosen(papers)
      await copyText(citation)
      const { text, detail } = copiedMessage(
        translate,
        papers,
        citation.checks,
        translate(formatNames[citation.format]),
      )
      return [text, detail].filter(Boolean).join(' · ')
    },
    openUrl: openTab,
  }
}

/** For what needs no answer: whoever waits for the work itself is told that it failed. */
const tell = (told: Promise<unknown>) => void told.catch(() => {})

const EXTENSIONS = { bibtex: 'bib', ris: 'ris', 'csl-json': 'json', 'json-lines': 'jsonl' }
