import type { Paper } from '../model/paper.ts'
import type { Kin } from '../model/results.ts'
import { isSamePaper } from '../model/same-paper.ts'
import { findKin } from '../related/find-kin.ts'
import { joinPhrases } from '../related/join-phrases.ts'
import type { KinIndex } from '../related/kin-index.ts'
import { authorName, familyName } from '../text/authors.ts'
import { titleKey } from '../text/normalize.ts'
import type { OpenShelf } from './shelf.ts'
import { getPapers, withoutRepeats, withTwins } from './shelf-papers.ts'

/** The kin of a paper among all shelves, whose indexes are given, closest first. */
export async function findKinOnShelves(
  shelves: OpenShelf[],
  indexes: KinIndex[],
  paper: Paper,
  limit: number,
): Promise<Kin[]> {
  // Some more than asked for, since the paper itself may be among them under another id, and others twice.
  const found = findKin(indexes, paper, { limit: limit + SPARE, isLeftOut: (id) => id === paper.id })
  const papers = await getPapers(
    shelves,
    found.map(({ id }) => id),
  )
  const kin = found.flatMap(({ id, score, reasons }): Kin[] => {
    const one = papers.get(id)
    if (!one || isSamePaper(one, paper)) return []
    return [{ paper: one, score, reasons: joinPhrases(reasons, paper, one), ...sharedAuthors(one, paper) }]
  })
  return withTwins(shelves, withoutRepeats(kin).slice(0, limit))
}

const SPARE = 5

/** Family names of authors that both papers have, where there are any. */
function sharedAuthors(a: Paper, b: Paper): Pick<Kin, 'sharedAuthors'> {
  const names = new Set(b.authors.map((author) => titleKey(authorName(author))))
  const shared = a.authors.filter((author) => names.has(titleKey(authorName(author))))
  return shared.length > 0 ? { sharedAuthors: shared.map(familyName) } : {}
}
