import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { type Comparable, isSamePaper, namesPaper, paperNames } from '../model/same-paper.ts'
import type { OpenShelf } from './shelf.ts'
import { asOne } from './shelf-papers.ts'

/** A paper and the shelf it was found on. */
export type OnShelf = { shelf: OpenShelf; paper: Paper }

/** The records of the paper that is the same as the given one, by any of its ids or titles, one of each shelf that has it. */
export async function findSame(shelves: OpenShelf[], wanted: Comparable): Promise<OnShelf[]> {
  const names = paperNames(wanted)
  const found = await Promise.all(
    shelves.map(async (shelf) => {
      const paper = (await shelf.byName(names)).find((candidate) => isSamePaper(candidate, wanted))
      return paper ? [{ shelf, paper }] : []
    }),
  )
  return found.flat()
}

/** The paper whose title stands in a longer text, such as an entry of a list of references. */
export async function findNamedIn(shelves: OpenShelf[], text: string): Promise<OnShelf[]> {
  for (const shelf of shelves) {
    const ids = (await shelf.search(text)).matches.map(({ id }) => id)
    const paper = (await shelf.get(ids.slice(0, 20))).find((one) => namesPaper(text, one))
    if (paper) return [{ shelf, paper }]
  }
  return []
}

/** The records of the paper with this id, those with the id itself first, one of each shelf that has it. Throws where none has. */
export async function findById(shelves: OpenShelf[], id: string): Promise<OnShelf[]> {
  const withId = await Promise.all(
    shelves.map(async (shelf) => (await shelf.get([id])).map((paper) => ({ shelf, paper }))),
  )
  const found = withId.flat()
  const others = shelves.filter((shelf) => !found.some((one) => one.shelf === shelf))
  if (found.length > 0) return [...found, ...(await findSame(others, asOne(found.map(({ paper }) => paper))))]
  throw new PaperkinError(`No paper with the id ${id} is on your shelves.`)
}
