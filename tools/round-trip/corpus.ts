import { join } from 'node:path'
import { readFile } from '../../lib/exchange/read-file.ts'
import type { Paper } from '../../lib/model/paper.ts'
import { openFile } from '../cli/convert.ts'

/** The given real papers, which are no part of the project; `PAPERKIN_DATA` names their folder where it is another. */
export const CORPUS = join(
  process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  'papers.jsonl.xz',
)

/** The first papers of the corpus, or all, in batches, as they are unpacked. */
export async function* readCorpus(limit = Number.POSITIVE_INFINITY): AsyncGenerator<Paper[]> {
  let left = limit
  for await (const { papers } of readFile(openFile(CORPUS), 'papers.jsonl')) {
    // The last batch of a file may be empty, or hold problems alone.
    if (papers.length > 0) yield papers.slice(0, left)
    left -= papers.length
    if (left <= 0) return
  }
}
