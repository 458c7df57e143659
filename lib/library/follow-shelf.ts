import type { ShelfChange, ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import { changesAfter } from '../storage/kept-indexes.ts'
import { getPapers, papersAfter, papersAt } from '../storage/shelved-papers.ts'
import type { IndexKind, KeptSegments, Place } from './kept-index.ts'

/** Works what happens on a shelf into an index: what was changed, then the papers that came, so many at a time. */
export function createFollower<Index extends KeptSegments>(
  shelf: string,
  kind: IndexKind<Index>,
  index: Index,
  at: Place,
  chunk: number,
) {
  const startAnew = (revision: number) => {
    index.segments.splice(0)
    Object.assign(at, { upTo: 0, revision })
  }
  const workIn = async (changes: ShelfChange[]): Promise<number> => {
    const telling = changes.filter(
      ({ number, isNotesOnly }) => number <= at.upTo && (kind.hasNotes || !isNotesOnly),
    )
    const numbers = [...new Set(telling.map(({ number }) => number))]
    const gone = [...new Set(telling.flatMap(({ idBefore }) => idBefore ?? []))]
    // A paper that was taken off may have come again under another number, and be in the index as that one.
    const found = [...(await papersAt(shelf, numbers)), ...(await getPapers(shelf, gone))]
    const there = found.filter((paper) => paper !== undefined).filter(({ number }) => number <= at.upTo)
    const ids = new Set(there.map(({ paper }) => paper.id))
    kind.remove(
      index,
      gone.filter((id) => !ids.has(id)),
    )
    kind.add(index, there)
    return telling.length
  }
  async function* followChanges({ revision }: ShelfRecord): AsyncGenerator<number> {
    if (at.revision < 0) at.revision = revision
    if (at.revision === revision) return
    const changes = await changesAfter(shelf, at.revision)
    if (changes[0]?.revision !== at.revision + 1) return startAnew(revision)
    for (let from = 0; from < changes.length; from += chunk) {
      const some = changes.slice(from, from + chunk)
      const worked = await workIn(some)
      at.revision = (some.at(-1) as ShelfChange).revision
      yield worked
    }
  }
  async function* followPapers({ lastNumber }: ShelfRecord): AsyncGenerator<number> {
    for await (const papers of papersAfter(shelf, at.upTo, chunk)) {
      kind.add(index, papers)
      at.upTo = (papers.at(-1) as ShelvedPaper).number
      yield papers.length
    }
    // The last papers of the shelf may have been taken off.
    at.upTo = Math.max(at.upTo, lastNumber)
  }

  return {
    isUpToDate: ({ lastNumber, revision }: ShelfRecord) => at.upTo >= lastNumber && at.revision === revision,
    /** Papers and changes that are to be worked in. */
    workLeft: ({ count, lastNumber, revision }: ShelfRecord) =>
      Math.min(count, lastNumber - at.upTo) + (at.revision < 0 ? 0 : Math.max(0, revision - at.revision)),
    /** Yields how many papers and changes were worked in, whenever the index is a state of the shelf that can be kept. */
    follow: async function* (record: ShelfRecord): AsyncGenerator<number> {
      yield* followChanges(record)
      yield* followPapers(record)
    },
  }
}
