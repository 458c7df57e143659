import { useState } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Holding, Listed } from '../../lib/model/results.ts'
import type { Notes } from '../../lib/model/stored.ts'

/** Where the reader has papers: what the answers said, and what was done here since. */
export function useHoldings() {
  // By the paper's id. What was asked earlier knows nothing of it yet.
  const [since, setSince] = useState<Readonly<Record<string, Holding[]>>>({})
  const of = ({ paper, holdings = NONE }: Listed): Holding[] => since[paper.id] ?? holdings
  const change = ({ paper, holdings = NONE }: Listed, alter: (before: Holding[]) => Holding[]) =>
    setSince((all) => ({ ...all, [paper.id]: alter(all[paper.id] ?? holdings) }))
  return {
    of,
    savedOf: (listed: Listed) => of(listed).find(({ isSaved }) => isSaved),
    /** The paper is there now; *Saved* comes first. */
    add: (listed: Listed, holding: Holding) =>
      change(listed, (before) => [holding, ...before.filter((one) => !isAt(one, holding))]),
    remove: (listed: Listed, key: PaperKey) =>
      change(listed, (before) => before.filter((one) => !isAt(one, key))),
    note: (listed: Listed, key: PaperKey, alter: (before: Notes) => Notes) =>
      change(listed, (all) => all.map((one) => (isAt(one, key) ? { ...one, ...alter(one) } : one))),
  }
}

export type Holdings = ReturnType<typeof useHoldings>

export const isAt = (one: PaperKey, other: PaperKey) =>
  one.shelf === other.shelf && one.number === other.number

// The same at every call, so that a row with none is not drawn again.
const NONE: Holding[] = []
