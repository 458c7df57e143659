import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  BackupPaper,
  BackupSettings,
  BackupShelf,
  BackupStyle,
} from './format.ts'
import { createLineHash } from './hash-lines.ts'

type Some<T> = Iterable<T> | AsyncIterable<T>

/** All that is the reader's own. What ships with Paperkin is not part of it. */
export type BackupContent = {
  settings: BackupSettings
  /** The texts of the styles that the settings name. */
  styles?: BackupStyle[]
  /** In the order in which they are shown. */
  shelves: Some<{ shelf: BackupShelf; papers: Some<BackupPaper> }>
}

export type BackupOptions = {
  signal?: AbortSignal
  onProgress?: (papers: number) => void
  createdAt?: Date
}

/**
 * A backup as a file: JSON Lines behind a header that names their hash. It is put together of pieces that the
 * browser may keep on disk, so that memory holds a megabyte of it. Compress it with `blob.stream()` and gzip.
 */
export async function writeBackup(
  { settings, styles = [], shelves }: BackupContent,
  { signal, onProgress, createdAt = new Date() }: BackupOptions = {},
): Promise<{ blob: Blob; header: BackupHeader }> {
  const hash = createLineHash()
  const counts = { shelves: 0, papers: 0 }
  const pieces: Blob[] = []
  let lines: string[] = []
  let length = 0
  const flush = () => {
    pieces.push(new Blob(lines))
    lines = []
    length = 0
  }
  const write = async (line: object) => {
    const text = JSON.stringify(line)
    await hash.add(text)
    lines.push(text, '\n')
    length += text.length
    if (length > PIECE) flush()
  }

  await write({ settings: inOrder(BackupSettings.parse(settings)) })
  for (const style of styles) await write({ style: BackupStyle.parse(style) })
  for await (const { shelf, papers } of shelves) {
    counts.shelves++
    await write({ shelf: BackupShelf.parse(shelf) })
    for await (const paper of papers) {
      signal?.throwIfAborted()
      counts.papers++
      await write(BackupPaper.parse(paper))
      if (counts.papers % 1000 === 0) onProgress?.(counts.papers)
    }
  }
  flush()
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    hash: await hash.end(),
    counts,
    createdAt: createdAt.toISOString(),
  }
  return { blob: new Blob([`${JSON.stringify(header)}\n`, ...pieces]), header }
}

const PIECE = 1024 * 1024

/** By name, so that equal settings are equal lines whatever the order in which they were read. */
const inOrder = <T extends object>(settings: T): T =>
  Object.fromEntries(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1))) as T
