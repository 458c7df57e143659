import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { type Comparable, isSamePaper, namesPaper, paperNames } from '../model/same-paper.ts'
import { queryIndex } from '../search/query.ts'
import type { OpenShelf } from './shelf.ts'

/** A paper and the shelf it was found on. */
export type OnShelf = { shelf: OpenShelf; paper: Paper }

/** The paper that is the same as the given one, by any of its ids or titles, and its shelf. */
export async function findSame(shelves: OpenShelf[], wanted: Comparable): Promise<OnShelf | undefined> {
  const names = paperNames(wanted)
  for (const shelf of shelves) {
    const paper = (await shelf.byName(names)).find((candidate) => isSamePaper(candidate, wanted))
    if (paper) return { shelf, paper }
  }
  return undefined
}

/** The paper whose title stands in a longer text, such as an entry of a list of references. */
export async function findNamedIn(shelves: OpenShelf[], text: string): Promise<OnShelf | undefined> {
  for (const shelf of shelves) {
    const ids = queryIndex(shelf.index, text).matches.map(({ id }) => id)
    const paper = (await shelf.get(ids.slice(0, 20))).find((one) => namesPaper(text, one))
    if (paper) return { shelf, paper }
  }
  return undefined
}

/** The paper with this id. Throws where no shelf has it. */
export async function findById(shelves: OpenShelf[], id: string): Promise<OnShelf> {
  for (const shelf of shelves) {
    const [paper] = await shelf.get([id])
    if (paper) return { shelf, paper }
  }
  throw new PaperkinError(`No paper with the id ${id} is on your shelves.`)
}
