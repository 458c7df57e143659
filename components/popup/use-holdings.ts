import { useRef, useState } from 'preact/hooks'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Holding, Listed } from '../../lib/model/results.ts'
import type { Notes } from '../../lib/model/stored.ts'

/** Where the reader has a paper, and how many changes of the library were known when that was so. */
type Known = { holdings: Holding[]; asOf: number }

/** Where the reader has papers: what the answers said, and what was done here since. */
export function useHoldings(changes: number) {
  // By the paper's id. What was asked earlier knows nothing of it yet.
  const [since, setSince] = useState<Readonly<Record<string, Known>>>({})
  // What is done may take a while, and more may change meanwhile.
  const newest = useRef(changes)
  newest.current = changes
  const of = ({ paper, holdings = NONE }: Listed): Holding[] => since[paper.id]?.holdings ?? holdings
  const change = ({ paper, holdings = NONE }: Listed, alter: (before: Holding[]) => Holding[]) =>
    setSince((all) => ({
      ...all,
      [paper.id]: { holdings: alter(all[paper.id]?.holdings ?? holdings), asOf: newest.current },
    }))
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
    /** From now on any answer is followed, also where what was listed is not drawn anew. */
    follow: (...listed: Listed[]) => setSince((all) => followed(all, listed)),
    /** Takes in an answer that was asked when so many changes were known: it is right about all that was done before. */
    learn: (listed: Listed[], asOf: number) => setSince((all) => learned(all, listed, asOf)),
  }
}

export type Holdings = ReturnType<typeof useHoldings>

export const isAt = (one: PaperKey, other: PaperKey) =>
  one.shelf === other.shelf && one.number === other.number

// The same at every call, so that a row with none is not drawn again.
const NONE: Holding[] = []

/** How many changes are known where none is: nothing was done here that an answer may not know. */
const NEVER = -1

function followed(all: Readonly<Record<string, Known>>, listed: Listed[]) {
  const missing = listed.filter(({ paper }) => !all[paper.id])
  if (missing.length === 0) return all
  const known = missing.map(({ paper, holdings = NONE }): [string, Known] => [
    paper.id,
    { holdings, asOf: NEVER },
  ])
  return { ...all, ...Object.fromEntries(known) }
}

function learned(all: Readonly<Record<string, Known>>, listed: Listed[], asOf: number) {
  const older = listed.filter(({ paper }) => (all[paper.id]?.asOf ?? asOf) < asOf)
  if (older.length === 0) return all
  const news = older.map(({ paper, holdings = NONE }): [string, Known] => [paper.id, { holdings, asOf }])
  return { ...all, ...Object.fromEntries(news) }
}
