import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Paper } from '../../../lib/model/paper.ts'

/** The first so many papers of a `.jsonl.xz`. */
export async function readPapers(file: string, count: number): Promise<Paper[]> {
  const xz = spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'ignore'] })
  const papers: Paper[] = []
  for await (const line of createInterface({ input: xz.stdout })) {
    const { id, title, abstract } = JSON.parse(line)
    papers.push({ id, title, abstract, authors: [], ids: {} })
    if (papers.length === count) break
  }
  xz.kill()
  return papers
}
