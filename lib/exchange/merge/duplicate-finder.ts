import { type Comparable, isSamePaper, paperNames } from '../../model/same-paper.ts'
import { nameKey } from '../../text/name-key.ts'

/**
 * Finds the record of the same paper among those added before, in time that does not grow with their number. It
 * holds what it was given: give it no more of a paper than is compared and is needed to find it again.
 */
export function createDuplicateFinder<T extends Comparable>(): DuplicateFinder<T> {
  return createFinder<T, T>(
    (paper) => paper,
    (paper) => paper,
  )
}

/** The same for hundreds of thousands: each is held as a text, in two fifths of the memory, and comes back as a copy. */
export function createFinderOfMany<T extends Comparable>(): DuplicateFinder<T> {
  return createFinder<T, string>(JSON.stringify, JSON.parse)
}

export type DuplicateFinder<T extends Comparable> = {
  add: (paper: T) => void
  find: (paper: Comparable) => T | undefined
  findAll: (paper: Comparable) => T[]
}

function createFinder<T extends Comparable, Held>(
  hold: (paper: T) => Held,
  open: (held: Held) => T,
): DuplicateFinder<T> {
  // Nearly all are alone with their names: a number and no list for each is half the memory.
  const byName = new Map<number, Held | Held[]>()
  const heldAs = (name: string): Held[] => {
    const there = byName.get(nameKey(name)) ?? []
    return Array.isArray(there) ? there : [there]
  }
  const namesakes = (name: string): T[] => heldAs(name).map(open)
  return {
    add: (paper: T): void => {
      const held = hold(paper)
      for (const name of paperNames(paper)) {
        const there = heldAs(name)
        byName.set(nameKey(name), there.length > 0 ? [...there, held] : held)
      }
    },
    find: (paper: Comparable): T | undefined => {
      for (const name of paperNames(paper)) {
        const same = namesakes(name).find((there) => isSamePaper(there, paper))
        if (same) return same
      }
      return undefined
    },
    findAll: (paper: Comparable): T[] => {
      const candidates = new Set(paperNames(paper).flatMap(heldAs))
      return Array.from(candidates, open).filter((there) => isSamePaper(there, paper))
    },
  }
}
