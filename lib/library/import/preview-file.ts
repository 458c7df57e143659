import { readFile } from '../../exchange/read-file.ts'
import type { Paper } from '../../model/paper.ts'
import type { FileProblem, Preview, TransferProgress } from '../../model/transfer.ts'
import { createFolder } from './fold-duplicates.ts'
import { createPace } from './pace.ts'
import { roomProblem } from './room.ts'

const SAMPLE = 20
const MOST_PROBLEMS = 1000

export type Watch = { signal?: AbortSignal; onProgress?: (progress: TransferProgress) => void }

/** Reads a file to its end and says what is in it; nothing is kept. Throws as `readFile` does. */
export async function previewFile(file: File, { signal, onProgress }: Watch = {}): Promise<Preview> {
  const pace = createPace()
  const fold = createFolder()
  const formats = new Set<string>()
  const sample: Paper[] = []
  const problems: FileProblem[] = []
  const counts = { papers: 0, duplicates: 0, problemCount: 0 }
  const reading = readFile(file, file.name, {
    signal,
    onProgress: (progress) => onProgress?.(pace(progress)),
  })
  for await (const batch of reading) {
    const { added } = fold(batch)
    if (batch.format) formats.add(batch.format)
    counts.papers += added.length
    counts.duplicates += batch.papers.length - added.length
    counts.problemCount += batch.problems.length
    sample.push(...added.slice(0, SAMPLE - sample.length).map(({ paper }) => paper))
    problems.push(...batch.problems.slice(0, MOST_PROBLEMS - problems.length))
  }
  const warning = await roomProblem(counts.papers)
  return { fileName: file.name, format: [...formats].join(', '), ...counts, sample, problems, warning }
}
