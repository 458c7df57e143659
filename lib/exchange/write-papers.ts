import { Paper } from '../model/paper.ts'
import { ImportedNotes } from './record.ts'

/** The formats papers are taken out in. */
export type ExportFormat = 'json-lines' | 'bibtex' | 'ris' | 'csl-json'

/** A paper, and what the reader noted about it where that is taken along. */
export type NotedPaper = Paper & ImportedNotes

/** Papers as citations of one format, as lib/cite makes them: one text for several papers, CSL-JSON as an array. */
export type FormatCitations = (papers: Paper[]) => string | Promise<string>

/** As many papers are written as one piece. */
const BATCH = 200

/**
 * Papers as the text of a file, in pieces. `json-lines` is Paperkin's own form: read back it gives the same records.
 * The other formats need the formatter, which is called batch after batch and must give no citation key twice.
 */
export async function* writePapers(
  papers: Iterable<NotedPaper> | AsyncIterable<NotedPaper>,
  format: ExportFormat,
  formatCitations?: FormatCitations,
): AsyncGenerator<string> {
  if (format === 'json-lines') {
    for await (const batch of inBatches(papers)) yield batch.map((paper) => `${writePaper(paper)}\n`).join('')
    return
  }
  if (!formatCitations) throw new RangeError(`Papers cannot be written as ${format} without a formatter.`)
  const { start, between, end } = FRAMES[format]
  let isFirst = true
  yield start
  for await (const batch of inBatches(papers)) {
    const text = await formatCitations(batch)
    const inside = format === 'csl-json' ? text.trim().replace(/^\[|\]$/g, '') : text
    yield `${isFirst ? '' : between}${inside.trimEnd()}`
    isFirst = false
  }
  yield end
}

/**
 * A paper as one line of JSON, with what the reader noted. The keys stand in the order of the model, so that equal papers
 * are equal lines.
 */
export function writePaper(paper: NotedPaper): string {
  return JSON.stringify({ ...Paper.parse(paper), ...ImportedNotes.parse(paper) })
}

const FRAMES = {
  bibtex: { start: '', between: '\n\n', end: '\n' },
  ris: { start: '', between: '\n\n', end: '\n' },
  'csl-json': { start: '[', between: ',', end: '\n]\n' },
}

async function* inBatches(
  papers: Iterable<NotedPaper> | AsyncIterable<NotedPaper>,
): AsyncGenerator<NotedPaper[]> {
  let batch: NotedPaper[] = []
  for await (const paper of papers) {
    batch.push(paper)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
