import { PaperkinError } from '../model/errors.ts'
import type { PagePaper } from '../model/page-paper.ts'
import type { Paper } from '../model/paper.ts'
import type { Hit, Kin, OpenPaper, Shelf } from '../model/results.ts'
import { pagePaperToPaper, paperId } from '../model/same-paper.ts'
import { rankKin } from '../related/kin-by-index.ts'
import { queryIndex } from '../search/query.ts'
import type { OpenShelf } from './open-shelf.ts'
import { findSame } from './open-shelf.ts'

/** Where a library gets what it does not keep itself. */
export type LibrarySources = {
  /** Opens all shelves; called once a worker's life. */
  openShelves: () => Promise<OpenShelf[]>
  /** Ids of the shelves that are switched off, as they are now. */
  shelvesOff: () => Promise<string[]>
  /** Keeps what a page said about a paper, by the paper's id, for the rest of the browser session. */
  remember?: (id: string, page: PagePaper) => Promise<void>
  recall?: (id: string) => Promise<PagePaper | undefined>
}

export type Library = ReturnType<typeof createLibrary>

/** All shelves as one: the only place where search, kin and storage meet. Every method waits for the shelves. */
export function createLibrary({ openShelves, shelvesOff, remember, recall }: LibrarySources) {
  let opening: Promise<OpenShelf[]> | undefined
  const all = () => {
    // A failed opening is not kept: the next call tries again.
    opening ??= openShelves().catch((error) => {
      opening = undefined
      throw error
    })
    return opening
  }
  const switchedOn = async () => {
    const [shelves, off] = await Promise.all([all(), shelvesOff()])
    return shelves.filter((shelf) => !off.includes(shelf.id))
  }

  /** What a page says, or where it is but an address (a PDF), what a page about the paper said earlier. */
  const withMemory = async (page: PagePaper): Promise<PagePaper> => {
    const id = paperId(page.ids, page.title)
    if (!id) return page
    if (page.title) {
      await remember?.(id, page)
      return page
    }
    const earlier = await recall?.(id)
    return earlier ? { ...earlier, ids: { ...earlier.ids, ...page.ids } } : page
  }

  return {
    /** Resolves when the first search will not have to wait. */
    ready: async () => void (await all()),

    /** The paper a page says is open: its record where it is on a shelf, else the page's own, and its kin. */
    openPaper: async (page: PagePaper, limit: number): Promise<OpenPaper> => {
      const [shelves, seen] = await Promise.all([switchedOn(), withMemory(page)])
      const own = pagePaperToPaper(seen)
      const [shelf, record] = findOn(shelves, seen) ?? []
      const paper = record ? fillUp(record, own) : own
      return {
        paper,
        shelf: shelf?.name,
        abstractUrl: paper ? undefined : seen.abstractUrl,
        kin: paper ? kinAmong(shelves, paper, limit) : [],
        compared: count(shelves),
      }
    },

    /** The record behind an id or a page paper, for citing it. Throws where neither gives a title. */
    resolve: async (paper: string | PagePaper): Promise<Paper> => {
      const shelves = await all()
      if (typeof paper === 'string') {
        const found = shelves.flatMap(({ papers }) => papers.get(paper) ?? [])[0]
        if (!found) throw new PaperkinError(`No paper with the id ${paper} is on a shelf.`)
        return found
      }
      const seen = await withMemory(paper)
      const own = pagePaperToPaper(seen)
      const [, record] = findOn(shelves, seen) ?? []
      const known = record ? fillUp(record, own) : own
      if (!known)
        throw new PaperkinError(
          `The page ${paper.url} does not tell the paper's title, so it cannot be cited.`,
        )
      return known
    },

    /** The paper with this id and its kin. */
    kinOf: async (id: string, limit: number): Promise<OpenPaper> => {
      const shelves = await switchedOn()
      const shelf = shelves.find(({ papers }) => papers.has(id))
      const paper = shelf?.papers.get(id)
      if (!shelf || !paper)
        throw new PaperkinError(`No paper with the id ${id} is on a shelf that is switched on.`)
      return { paper, shelf: shelf.name, kin: kinAmong(shelves, paper, limit), compared: count(shelves) }
    },

    /** Papers that match the words of a query, best first, and how many there are in all. */
    search: async (query: string, limit: number): Promise<{ hits: Hit[]; total: number }> => {
      const shelves = await switchedOn()
      const matches = shelves
        .flatMap((shelf) => queryIndex(shelf.index, query).map((match) => ({ shelf, match })))
        .sort((a, b) => b.match.score - a.match.score)
      const hits = matches
        .slice(0, limit)
        .map(({ shelf, match: { id, score, terms } }) => ({ paper: paperOn(shelf, id), score, terms }))
      return { hits, total: matches.length }
    },

    /** Papers by date of first publication, newest first. */
    newest: async (limit: number): Promise<{ papers: Paper[]; total: number }> => {
      const papers = (await switchedOn()).flatMap((shelf) => [...shelf.papers.values()])
      papers.sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''))
      return { papers: papers.slice(0, limit), total: papers.length }
    },

    /** Every shelf, also those that are off. */
    shelves: async (): Promise<Shelf[]> => {
      const [shelves, off] = await Promise.all([all(), shelvesOff()])
      return shelves.map(({ id, name, papers }) => ({
        id,
        name,
        count: papers.size,
        isOn: !off.includes(id),
      }))
    },
  }
}

function findOn(shelves: OpenShelf[], paper: PagePaper): [OpenShelf, Paper] | undefined {
  for (const shelf of shelves) {
    const same = findSame(shelf, paper)
    if (same) return [shelf, same]
  }
  return undefined
}

function kinAmong(shelves: OpenShelf[], paper: Paper, limit: number): Kin[] {
  return shelves
    .flatMap((shelf) =>
      rankKin(shelf.words, paper, limit + 1).map((kin) => ({ ...kin, paper: paperOn(shelf, kin.id) })),
    )
    .filter((kin) => kin.paper.id !== paper.id)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ paper, score, reasons }) => ({ paper, score, reasons }))
}

/** The record on the shelf; what it lacks comes from the page. */
function fillUp(onShelf: Paper, page: Paper | undefined): Paper {
  return page ? { ...page, ...onShelf, ids: { ...page.ids, ...onShelf.ids } } : onShelf
}

function paperOn(shelf: OpenShelf, id: string): Paper {
  const paper = shelf.papers.get(id)
  if (!paper)
    throw new PaperkinError(`The index of “${shelf.name}” names the paper ${id}, which is not on it.`)
  return paper
}

const count = (shelves: OpenShelf[]) => shelves.reduce((sum, { papers }) => sum + papers.size, 0)
