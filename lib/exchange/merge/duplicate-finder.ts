import { type Comparable, isSamePaper, paperNames } from '../../model/same-paper.ts'

/**
 * Finds the record of the same paper among those added before, in time that does not grow with their number. It
 * holds what it was given: give it no more of a paper than is compared and is needed to find it again.
 */
export function createDuplicateFinder<T extends Comparable>() {
  const byName = new Map<string, T[]>()
  const namesakes = (name: string) => byName.get(name) ?? []
  return {
    add: (paper: T): void => {
      for (const name of paperNames(paper)) {
        const there = byName.get(name)
        if (there) there.push(paper)
        else byName.set(name, [paper])
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
