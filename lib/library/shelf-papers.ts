import { createDuplicateFinder } from '../exchange/merge/duplicate-finder.ts'
import { mergePapers } from '../exchange/merge/merge-papers.ts'
import type { Paper } from '../model/paper.ts'
import { paperNames } from '../model/same-paper.ts'
import type { OpenShelf } from './shelf.ts'
import { originOf } from './stored-shelf.ts'

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

/** Records of one paper under several ids, from several shelves, as the first of them with the better values of all. */
export function withoutRepeats<One extends { paper: Paper }>(listed: One[]): One[] {
  const finder = createDuplicateFinder<Paper & { first: One }>()
  const unique: One[] = []
  for (const one of listed) {
    const same = finder.find(one.paper)?.first
    const first = same ?? { ...one }
    if (same) same.paper = asOne([same.paper, one.paper])
    else unique.push(first)
    // Also by the names that only this record has: a third may go by none but those.
    finder.add({ ...one.paper, first })
  }
  return unique
}

/** Papers with what their records on other shelves, under other ids, have of better values: at most one look-up on each shelf. */
export async function withTwins<One extends { paper: Paper }>(
  shelves: OpenShelf[],
  listed: One[],
): Promise<One[]> {
  const known = new Set(listed.map(({ paper }) => paper.id))
  const found = await Promise.all(
    shelves.map(async (shelf) => {
      const elsewhere = listed.filter(({ paper }) => originOf(paper)?.shelf !== shelf.id)
      const names = new Set(elsewhere.flatMap(({ paper }) => paperNames(paper)))
      return names.size > 0 ? shelf.byName([...names]) : []
    }),
  )
  const others = createDuplicateFinder<Paper>()
  for (const paper of found.flat()) if (!known.has(paper.id)) others.add(paper)
  return listed.map((one) => {
    const twins = others.findAll(one.paper)
    return twins.length > 0 ? { ...one, paper: asOne([one.paper, ...twins]) } : one
  })
}
