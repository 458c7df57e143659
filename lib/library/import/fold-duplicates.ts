import type { Batch } from '../../exchange/batches.ts'
import { createDuplicateFinder } from '../../exchange/merge/duplicate-finder.ts'
import { mergeNotes } from '../../exchange/merge/merge-notes.ts'
import { mergePapers } from '../../exchange/merge/merge-papers.ts'
import type { Paper } from '../../model/paper.ts'
import type { Comparable } from '../../model/same-paper.ts'
import type { Notes, ShelvedPaper } from '../../model/stored.ts'
import type { NewPaper } from '../../storage/shelved-papers.ts'

/** A record to be merged into the paper of this id, which came with an earlier batch. */
export type LateMerge = { id: string; other: NewPaper }

type Known = Comparable & { id: string }

/**
 * Tells the papers of a file that it has already. Give it batch after batch; it gives the papers that are new, those of
 * the same batch put together, and what belongs to earlier ones. Ids are each of one paper.
 */
export function createFolder() {
  const finder = createDuplicateFinder<Known>()
  const taken = new Set<string>()
  return (batch: Pick<Batch, 'papers' | 'notes'>): { added: NewPaper[]; late: LateMerge[] } => {
    const added = new Map<string, NewPaper>()
    const late: LateMerge[] = []
    for (const paper of batch.papers) {
      const one: NewPaper = { ...batch.notes.get(paper), paper }
      const known = finder.find(paper)
      const there = known && added.get(known.id)
      // What only this record says of the paper, such as its DOI, tells the next one.
      if (known) finder.add({ ...toKnown(paper), id: known.id })
      if (there) added.set(there.paper.id, mergeInto(there, one))
      else if (known) late.push({ id: known.id, other: one })
      else {
        const id = freeId(paper.id, taken)
        taken.add(id)
        added.set(id, { ...one, paper: { ...paper, id } })
        finder.add({ ...toKnown(paper), id })
      }
    }
    return { added: [...added.values()], late }
  }
}

/** One paper of two records, which it remembers. It keeps its id, by which it may have been found already. */
export function mergeInto<T extends NewPaper>(there: T, other: NewPaper): T {
  const { paper } = mergePapers(there.paper, other.paper)
  return {
    ...there,
    ...mergeNotes(notesOf(there), notesOf(other)),
    paper: { ...paper, id: there.paper.id },
    mergedFrom: [...(there.mergedFrom ?? [there.paper]), other.paper],
  }
}

const notesOf = ({ readState, tags, note, addedAt }: Notes & Partial<Pick<ShelvedPaper, 'addedAt'>>) => ({
  readState,
  tags,
  note,
  addedAt,
})

/** No more of a paper than is compared: there may be hundreds of thousands. */
const toKnown = ({ title, alsoTitled, authors, ids, issued, venue }: Paper): Comparable => ({
  title,
  alsoTitled,
  authors: authors.slice(0, 1),
  ids,
  issued: issued ?? (venue?.year === undefined ? undefined : String(venue.year)),
})

/** The id itself, or, where another paper has it (two of one title and without any id), with a number. */
function freeId(id: string, taken: Set<string>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}~${n}`
  return free
}
