import { createFileFormatter } from '../../lib/cite/file-formatter.ts'
import { inspectBackup } from '../../lib/exchange/backup/read-backup.ts'
import { type ExportFormat, writePapers } from '../../lib/exchange/write-papers.ts'
import { type Choices, makeBackup } from '../../lib/library/backup.ts'
import { type Some, takeOut } from '../../lib/library/take-out.ts'
import type { Settings } from '../../lib/model/settings.ts'
import { shippedStyles } from '../../lib/platform/style-source.ts'
import type { Report } from './tasks.ts'

export { isBackup } from '../../lib/exchange/backup/read-backup.ts'
export { restoreBackup, undoRestore } from '../../lib/library/backup.ts'
export { importFile } from '../../lib/library/import/import-file.ts'
export { previewFile } from '../../lib/library/import/preview-file.ts'

type Watch = { signal: AbortSignal; onProgress: Report }

/** Papers as a file of a format. Throws the signal's reason when it aborts. */
export async function takeOutAs(
  format: ExportFormat,
  some: Some,
  settings: Settings,
  { signal, onProgress }: Watch,
): Promise<Blob> {
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
  for await (const piece of writePapers(counted(), format, formatter(format, settings))) pieces.push(piece)
  return new Blob(pieces)
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

/** A backup as a gzip file. */
export async function backUp(choices: Choices, watch: Watch): Promise<Blob> {
  const { blob } = await makeBackup(choices, watch)
  return new Response(blob.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/** What a backup says of itself, once all of it was read and found whole. */
export async function describeBackup(file: File, { signal }: Watch) {
  const { shelves, counts, createdAt, hash } = await inspectBackup(file, file.name, { signal })
  return { shelves, papers: counts.papers, createdAt, hash }
}
