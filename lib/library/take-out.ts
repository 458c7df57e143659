import type { NotedPaper } from '../exchange/write-papers.ts'
import type { PaperKey } from '../model/listing.ts'
import type { ShelvedPaper } from '../model/stored.ts'
import { papersAfter, papersAt } from '../storage/shelved-papers.ts'
import { isShown, readShelves } from '../storage/shelves.ts'

/** Which papers are meant: some, a shelf, or all of the reader's own. */
export type Some = { keys: PaperKey[] } | { shelf: string } | 'everything'

const BATCH = 500

/** Papers with what the reader noted, in the order in which they are named, or lie on the shelf. */
export async function* takeOut(some: Some): AsyncGenerator<NotedPaper> {
  if (some === 'everything') {
    for (const { id } of (await readShelves()).filter(isShown)) yield* takeOut({ shelf: id })
    return
  }
  const batches = 'shelf' in some ? papersAfter(some.shelf, 0, BATCH) : papersOf(some.keys)
  for await (const papers of batches) yield* papers.map(toNoted)
}

/** The papers at these places, in this order; one that is gone is left out. */
export async function* papersOf(keys: PaperKey[]): AsyncGenerator<ShelvedPaper[]> {
  for (let at = 0; at < keys.length; at += BATCH) {
    const some = keys.slice(at, at + BATCH)
    const found = new Map<PaperKey, ShelvedPaper>()
    for (const [shelf, own] of byShelf(some)) {
      const papers = await papersAt(
        shelf,
        own.map(({ number }) => number),
      )
      own.forEach((key, i) => {
        const paper = papers[i]
        if (paper) found.set(key, paper)
      })
    }
    yield some.flatMap((key) => found.get(key) ?? [])
  }
}

/** Places by their shelf, in their order. */
export function byShelf<Key extends PaperKey>(keys: Key[]): Map<string, Key[]> {
  const shelves = new Map<string, Key[]>()
  for (const key of keys) {
    const own = shelves.get(key.shelf)
    if (own) own.push(key)
    else shelves.set(key.shelf, [key])
  }
  return shelves
}

function toNoted({ paper, addedAt, readState, tags, note }: ShelvedPaper): NotedPaper {
  return { ...paper, addedAt, ...(readState && { readState }), ...(tags && { tags }), ...(note && { note }) }
}
