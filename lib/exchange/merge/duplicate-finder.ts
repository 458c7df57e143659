import { type Comparable, isSamePaper, paperNames } from '../../model/same-paper.ts'
import { nameKey } from '../../text/name-key.ts'

/**
 * Finds the record of the same paper among those added before, in time that does not grow with their number. It
 * holds what it was given: give it no more of a paper than is compared and is needed to find it again.
 */
export function createDuplicateFinder<T extends Comparable>() {
  // Of hundreds of thousands nearly all are alone with their names: a number and no list for each is half the memory.
  const byName = new Map<number, T | T[]>()
  const namesakes = (name: string): T[] => {
    const there = byName.get(nameKey(name)) ?? []
    return Array.isArray(there) ? there : [there]
  }
  return {
    add: (paper: T): void => {
      for (const name of paperNames(paper)) {
        const there = namesakes(name)
        byName.set(nameKey(name), there.length > 0 ? [...there, paper] : paper)
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
      const candidates = new Set(paperNames(paper).flatMap(namesakes))
      return [...candidates].filter((there) => isSamePaper(there, paper))
    },
  }
}
