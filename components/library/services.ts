import type { DrawnMap, Filter, Listing, Order, PaperKey, Row } from '../../lib/model/listing.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { Notes, ShelvedPaper } from '../../lib/model/stored.ts'
import type { BackupSummary, ImportOutcome, Preview, TransferProgress } from '../../lib/model/transfer.ts'

/** Takes back what was just done, once. */
export type Undo = {
  (onProgress?: OnProgress): Promise<void>
  /** It can no longer be asked for: what is kept for it may go. */
  forget?: () => void
}

/** Is told now and then how many papers are done. */
export type OnProgress = (progress: TransferProgress) => void

/** What is known of a shelf in the list of shelves. */
export type ShelfRow = {
  id: string
  name: string
  count: number
  isOn: boolean
  /** The bundled shelf can be switched off, and no more. */
  isBundled: boolean
  /** Milliseconds since 1970; absent for the bundled shelf. */
  createdAt?: number
  changedAt?: number
  /** Of records and indexes on the disk, estimated. */
  bytes?: number
}

export type ExportFormat = 'bibtex' | 'ris' | 'csl-json' | 'json-lines'

/** Which papers are meant: some, a shelf, or all of the reader's own. */
export type Some = { keys: PaperKey[] } | { shelf: string } | 'everything'

/** An import that is running. */
export type ImportRun = {
  pause: () => void
  resume: () => void
  /** Ends it; nothing of it is kept. */
  cancel: () => void
  done: Promise<ImportOutcome>
}

type Watch = { signal?: AbortSignal; onProgress?: OnProgress }

/** What the library page asks of the world around it. */
export type LibraryServices = {
  shelves(): Promise<ShelfRow[]>
  /** Calls back whenever shelves, papers or notes were changed, here or in another window. */
  watch(onChange: () => void): () => void
  switchShelf(id: string, isOn: boolean): Promise<void>
  renameShelf(id: string, name: string): Promise<void>
  deleteShelf(id: string): Promise<Undo>

  list(filter: Filter, order: Order): Promise<Listing>
  rows(listing: number, start: number, count: number): Promise<Row[]>
  /** The papers of a listing, from one place to another, for selecting many. */
  keys(listing: number, start: number, count: number): Promise<PaperKey[]>
  paper(key: PaperKey): Promise<ShelvedPaper>

  note(keys: PaperKey[], changes: Pick<Notes, 'readState' | 'note'>, watch?: Watch): Promise<Undo>
  tag(keys: PaperKey[], tag: string, isOn: boolean, watch?: Watch): Promise<Undo>
  remove(keys: PaperKey[], watch?: Watch): Promise<Undo>
  /** Parts a record that was put together of several into those again. */
  separate(key: PaperKey): Promise<Undo>

  preview(file: File, watch: Watch): Promise<Preview>
  startImport(file: File, shelfName: string, watch: Watch): ImportRun
  /** Sentences about imports that were not finished, to be shown once. */
  interrupted(): Promise<string[]>

  /** Offers a file; resolves when it was handed to the browser. */
  exportPapers(some: Some, format: ExportFormat, watch: Watch): Promise<void>
  makeBackup(watch: Watch): Promise<void>
  /** Whether a file is to be restored rather than brought in, by how it begins. */
  isBackup(file: File): Promise<boolean>
  /** Reads a backup to its end and checks it; changes nothing. */
  inspectBackup(file: File, watch: Watch): Promise<BackupSummary>
  /** Puts the library of a backup in the place of the one that is here. */
  restoreBackup(file: File, watch: Watch): Promise<Undo>
  /** There is something to lose, no backup of it, and the reader was not asked before. */
  needsBackup(): Promise<boolean>
  dismissBackupReminder(): Promise<void>

  /** The map of all papers: the one that is known already, where no papers have come or gone since. */
  map(watch: Watch, known?: DrawnMap): Promise<DrawnMap | undefined>
  /** Copies a citation of the papers in the reader's default format; resolves to a sentence about it. */
  copyCitation(papers: Paper[]): Promise<string>
  openUrl(url: string): void
}
