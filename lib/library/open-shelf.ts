import type { PagePaper } from '../model/page-paper.ts'
import type { Paper } from '../model/paper.ts'
import { isSamePaper } from '../model/same-paper.ts'
import { countWords, type WordTable } from '../related/kin-by-index.ts'
import type { SearchIndex } from '../search/build-index.ts'
import { titleKey } from '../text/normalize.ts'

/** A shelf as the worker holds it: papers by id, and what finds them. */
export type OpenShelf = {
  id: string
  name: string
  papers: Map<string, Paper>
  index: SearchIndex
  words: WordTable
  /** Papers by `scheme:id` and by `title:key`, for telling whether a paper is on the shelf. */
  byName: Map<string, Paper[]>
}

/** Opens a shelf over papers and their index. */
export function openShelf(id: string, name: string, papers: Paper[], index: SearchIndex): OpenShelf {
  const byName = new Map<string, Paper[]>()
  for (const paper of papers)
    for (const key of namesOf(paper)) byName.set(key, [...(byName.get(key) ?? []), paper])
  return {
    id,
    name,
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    index,
    words: countWords(papers),
    byName,
  }
}

/** The paper on the shelf that is the same as the given one, by any of its ids or titles. */
export function findSame(shelf: OpenShelf, paper: PagePaper | Paper): Paper | undefined {
  for (const key of namesOf(paper)) {
    const same = shelf.byName.get(key)?.find((candidate) => isSamePaper(candidate, paper))
    if (same) return same
  }
  return undefined
}

function namesOf(paper: PagePaper | Paper): string[] {
  const ids = Object.entries(paper.ids).map(([scheme, id]) => `${scheme}:${id}`)
  const titles = [paper.title ?? '', ...('alsoTitled' in paper ? (paper.alsoTitled ?? []) : [])]
  const keys = titles.map(titleKey).filter((key) => key !== '')
  return [...ids, ...keys.map((key) => `title:${key}`)]
}
