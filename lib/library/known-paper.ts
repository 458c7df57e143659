import { PaperkinError } from '../model/errors.ts'
import type { PagePaper } from '../model/page-paper.ts'
import type { Paper } from '../model/paper.ts'
import { fillUp, pagePaperToPaper } from '../model/same-paper.ts'
import { findById, findSame, type OnShelf } from './find-paper.ts'
import type { OpenShelf } from './shelf.ts'
import { asOne } from './shelf-papers.ts'

/** What is known of the paper of a page: its record where it is on a shelf, filled up from the page; else the page's own. */
export async function knowPaper(
  shelves: OpenShelf[],
  page: PagePaper,
): Promise<{ same: OnShelf[]; paper?: Paper }> {
  const own = pagePaperToPaper(page)
  const same = await findSame(shelves, page)
  const known = same.length > 0 ? asOne(same.map(({ paper }) => paper)) : undefined
  return { same, paper: known ? fillUp(known, own ?? known) : own }
}

/**
 * The record behind an id or a page paper, as it is shown: of the shelves that are on, or of all where none of those has
 * it. Throws where neither gives a title.
 */
export async function resolvePaper(
  on: OpenShelf[],
  all: OpenShelf[],
  which: string | PagePaper,
): Promise<Paper> {
  if (typeof which === 'string') {
    const hasIt = (await Promise.all(on.map((shelf) => shelf.get([which])))).flat().length > 0
    return asOne((await findById(hasIt ? on : all, which)).map(({ paper }) => paper))
  }
  const known = await knowPaper(on, which)
  const { paper } = known.same.length > 0 ? known : await knowPaper(all, which)
  if (paper) return paper
  throw new PaperkinError(`The page ${which.url} does not tell the paper's title, so it cannot be cited.`)
}
