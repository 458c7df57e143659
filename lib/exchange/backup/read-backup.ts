import { PaperkinError } from '../../model/errors.ts'
import { BrokenFile } from '../input/broken-file.ts'
import { decode } from '../input/decode.ts'
import { type FileInput, readBytes } from '../input/source.ts'
import { unpack } from '../input/unpack.ts'
import { createLineSplitter, type Line } from '../split/lines.ts'
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  BackupHeader,
  BackupLine,
  type BackupPaper,
  type BackupSettings,
  type BackupShelf,
  type BackupStyle,
  MIGRATIONS,
  type Migrations,
} from './format.ts'
import { createLineHash } from './hash-lines.ts'

/** A part of a backup, in the order of the file: the header first, then settings and styles, then shelf by shelf. */
export type BackupPart =
  | { header: BackupHeader }
  | { settings: BackupSettings }
  | { style: BackupStyle }
  | { shelf: BackupShelf }
  | { papers: BackupPaper[] }

export type ReadBackupOptions = {
  signal?: AbortSignal
  onProgress?: (bytesDone: number) => void
  /** For tests of the steps from older versions. */
  migrations?: Migrations
  version?: number
}

const BATCH = 500

/**
 * A backup part by part, plain or gzip. Only when the generator ends without an error is it known to be whole and
 * unchanged: until then nothing of it may replace what is there. Throws a PaperkinError otherwise.
 */
export async function* readBackup(
  input: FileInput,
  name: string,
  options: ReadBackupOptions = {},
): AsyncGenerator<BackupPart> {
  const { migrations = MIGRATIONS, version = BACKUP_VERSION } = options
  const hash = createLineHash()
  const counts = { shelves: 0, papers: 0 }
  let header: BackupHeader | undefined
  let papers: BackupPaper[] = []
  for await (const { text, line } of readLines(input, name, options)) {
    if (!header) {
      header = readHeader(text, name, version)
      yield { header }
      continue
    }
    await hash.add(text)
    const part = readLine(text, line, name, header.version, version, migrations)
    if ('paper' in part) {
      counts.papers++
      papers.push(part)
    }
    if (papers.length > 0 && (papers.length === BATCH || !('paper' in part))) {
      yield { papers }
      papers = []
    }
    if ('shelf' in part) counts.shelves++
    if (!('paper' in part)) yield part
  }
  if (!header) throw noBackup(name)
  if (papers.length > 0) yield { papers }
  if (counts.papers !== header.counts.papers || counts.shelves !== header.counts.shelves)
    throw new PaperkinError(
      `“${name}” holds ${counts.papers} papers on ${counts.shelves} shelves but says it had ${header.counts.papers} on ${header.counts.shelves}: it was cut off or changed. Nothing was restored; use another backup.`,
    )
  if ((await hash.end()) !== header.hash)
    throw new PaperkinError(
      `“${name}” was changed after it was made, or damaged: its hash does not fit. Nothing was restored; use another backup.`,
    )
}

/** What a backup is, once it is known to be whole and unchanged. Throws as `readBackup` does. */
export async function inspectBackup(
  input: FileInput,
  name: string,
  options: ReadBackupOptions = {},
): Promise<BackupHeader & { shelves: string[] }> {
  let header: BackupHeader | undefined
  const shelves: string[] = []
  for await (const part of readBackup(input, name, options)) {
    if ('header' in part) header = part.header
    if ('shelf' in part) shelves.push(part.shelf.name)
  }
  if (!header) throw noBackup(name)
  return { ...header, shelves }
}

/** Whether a file begins as a backup does, be it one of a newer Paperkin. Reads no further than that. */
export async function isBackup(input: FileInput, name: string): Promise<boolean> {
  try {
    for await (const { text } of readLines(input, name, {}))
      return BackupHeader.safeParse(parse(text)).success
  } catch {
    // What cannot be unpacked, or has no lines, is none.
  }
  return false
}

async function* readLines(
  input: FileInput,
  name: string,
  { signal, onProgress }: ReadBackupOptions,
): AsyncGenerator<{ line: number; text: string }> {
  let bytesDone = 0
  const count = (bytes: number) => {
    bytesDone += bytes
    onProgress?.(bytesDone)
  }
  const splitter = createLineSplitter()
  function* whole(lines: Line[]) {
    for (const { line, text } of lines) {
      if (text === undefined) throw damaged(name, line)
      if (text !== '') yield { line, text }
    }
  }
  try {
    for await (const { bytes } of unpack(readBytes(input, name, count, signal), name))
      for await (const text of decode(bytes, () => {})) yield* whole(splitter.push(text))
  } catch (error) {
    if (error instanceof BrokenFile)
      throw new PaperkinError(`${error.message} Nothing was restored.`, { cause: error })
    throw error
  }
  yield* whole(splitter.end())
}

function readHeader(text: string, name: string, version: number): BackupHeader {
  const parsed = BackupHeader.safeParse(parse(text))
  if (!parsed.success) throw noBackup(name)
  if (parsed.data.version > version)
    throw new PaperkinError(
      `“${name}” was made by a newer Paperkin (backup version ${parsed.data.version}, this one reads up to ${version}). Update Paperkin, then restore it.`,
    )
  return parsed.data
}

function readLine(
  text: string,
  line: number,
  name: string,
  from: number,
  to: number,
  migrations: Migrations,
): BackupLine {
  let value = parse(text)
  if (!value) throw damaged(name, line)
  for (let version = from; version < to; version++) value = migrations[version]?.(value) ?? value
  const parsed = BackupLine.safeParse(value)
  if (!parsed.success) throw damaged(name, line)
  return parsed.data
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function noBackup(name: string): PaperkinError {
  return new PaperkinError(
    `“${name}” is no backup of Paperkin: its first line does not say “${BACKUP_FORMAT}”. To bring papers in from other files, use “Bring in…”.`,
  )
}

function damaged(name: string, line: number): PaperkinError {
  return new PaperkinError(
    `“${name}” is damaged in line ${line}, which cannot be read. Nothing was restored; use another backup.`,
  )
}
