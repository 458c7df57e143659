import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Paper } from '../../../lib/model/paper.ts'
import { toPaper } from '../../../tools/cli/corpus.ts'
import { readRecords } from '../../../tools/cli/json-lines.ts'

const DATA = process.env.PAPERKIN_DATA ?? join(import.meta.dirname, '../../../../shared/data')
const FILE = join(DATA, 'papers.jsonl.xz')

/** Whether the large set of real papers is there; it is no part of the project. */
export const hasPapers = existsSync(FILE)

/** `count` papers drawn by seed out of the first 20,000, which lie in random order themselves. */
export async function drawPapers(count: number, seed: number): Promise<Paper[]> {
  const random = mulberry32(seed)
  const papers: Paper[] = []
  let left = 20_000
  for await (const record of readRecords(FILE)) {
    // Knuth's selection sampling: each of those left has the same chance.
    const isDrawn = random() * left-- < count - papers.length
    const paper = isDrawn && toPaper(record)
    if (paper) papers.push(paper)
    if (papers.length === count || left === 0) break
  }
  return papers
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
