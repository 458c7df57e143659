import { mergePapers } from '../exchange/merge/merge-papers.ts'
import type { Paper } from '../model/paper.ts'
import type { OpenShelf } from './shelf.ts'

/** The papers with these ids, of all shelves; one that is on none is left out. */
export async function getPapers(shelves: OpenShelf[], ids: string[]): Promise<Map<string, Paper>> {
  const found = new Map<string, Paper[]>()
  const byShelf = await Promise.all(shelves.map((shelf) => shelf.get(ids)))
  for (const paper of byShelf.flat()) found.set(paper.id, [...(found.get(paper.id) ?? []), paper])
  return new Map(Array.from(found, ([id, records]) => [id, asOne(records)]))
}

/**
 * One record of those that several shelves have of a paper: of every field the better value. The shelves keep their
 * own, so that taking one away takes the merge back.
 */
export function asOne(records: Paper[]): Paper {
  const [first, ...others] = records as [Paper, ...Paper[]]
  return others.reduce((one, other) => ({ ...mergePapers(one, other).paper, id: first.id }), first)
}
