import type { Paper } from '../model/paper.ts'
import type { Holding } from '../model/results.ts'
import { isSameRecord, paperNames } from '../model/same-paper.ts'
import type { ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import { papersByName } from '../storage/shelved-papers.ts'
import { isShown, readShelves } from '../storage/shelves.ts'
import { originOf } from './stored-shelf.ts'

/**
 * Where the reader has each of these papers: on *Saved* first, then on what they brought in, oldest first, by any of its ids or
 * titles; also on shelves that are switched off. One look-up for all of them, and none for what was read from the only shelf.
 */
export async function findHoldings(papers: Paper[]): Promise<Holding[][]> {
  const shelves = (await readShelves()).filter((shelf) => isShown(shelf) && shelf.count > 0)
  if (shelves.length === 0) return papers.map(() => [])
  const known = papers.flatMap((paper) => originOf(paper) ?? [])
  const isSettled = (paper: Paper) => shelves.every(({ id }) => id === originOf(paper)?.shelf)
  const names = new Set(papers.filter((paper) => !isSettled(paper)).flatMap(paperNames))
  const byName = groupByName(await papersByName([...names], known))
  const inOrder = shelves.sort((a, b) => Number(b.isSaved ?? false) - Number(a.isSaved ?? false))
  return papers.map((paper) => {
    const namesakes = paperNames(paper).flatMap((name) => byName.get(name) ?? [])
    const same = namesakes.filter((one) => isSameRecord(one.paper, paper))
    return inOrder.flatMap((shelf) => {
      const there = same.find((one) => one.shelf === shelf.id)
      return there ? [holdingOf(there, shelf)] : []
    })
  })
}

/** What is told of a record on one of the reader's shelves. */
export function holdingOf(
  shelved: ShelvedPaper,
  { id, name, isSaved }: Pick<ShelfRecord, 'id' | 'name' | 'isSaved'>,
): Holding {
  const { number, readState, tags, note } = shelved
  return {
    shelf: id,
    number,
    name,
    ...(isSaved && { isSaved }),
    ...(readState && { readState }),
    ...(tags && { tags }),
    ...(note && { note }),
  }
}

function groupByName(papers: ShelvedPaper[]): Map<string, ShelvedPaper[]> {
  const byName = new Map<string, ShelvedPaper[]>()
  for (const one of papers)
    for (const name of paperNames(one.paper)) byName.set(name, [...(byName.get(name) ?? []), one])
  return byName
}
