import { PaperkinError } from '../model/errors.ts'
import type { PagePaper } from '../model/page-paper.ts'
import type { Paper } from '../model/paper.ts'
import type { Hit, Kin, OpenPaper, Shelf } from '../model/results.ts'
import {
  type Comparable,
  idNames,
  isSamePaper,
  mergeSamePapers,
  namesPaper,
  pagePaperToPaper,
  paperNames,
} from '../model/same-paper.ts'
import { rankKin } from '../related/kin-by-index.ts'
import { queryIndex } from '../search/query.ts'
import { newestFirst } from './memory-shelf.ts'
import { SAVED_SHELF } from './saved.ts'
import type { OpenShelf } from './shelf.ts'

/** Where a library gets what it does not keep itself. */
export type LibrarySources = {
  /** The shelves as they are now; called before every answer, so it keeps what has not changed. */
  openShelves: () => Promise<OpenShelf[]>
  /** Ids of the shelves that are switched off, as they are now. */
  shelvesOff: () => Promise<string[]>
  /** Keeps what a page said about a paper, by one of its ids (see `idNames`), for the rest of the browser session. */
  remember?: (name: string, page: PagePaper) => Promise<void>
  recall?: (name: string) => Promise<PagePaper | undefined>
}

export type Library = ReturnType<typeof createLibrary>

/** All shelves as one: the only place where search, kin and storage meet. */
export function createLibrary({ openShelves, shelvesOff, remember, recall }: LibrarySources) {
  const switchedOn = async () => {
    const [shelves, off] = await Promise.all([openShelves(), shelvesOff()])
    return shelves.filter(({ id }) => !off.includes(id))
  }

  /** What a page says, or where it is but an address (a PDF), what a page about the paper said earlier. */
  const withMemory = async (page: PagePaper): Promise<PagePaper> => {
    const names = idNames(page.ids)
    if (page.title) {
      await Promise.all(names.map((name) => remember?.(name, page)))
      return page
    }
    const [earlier] = (await Promise.all(names.map((name) => recall?.(name)))).filter(
      (found) => found !== undefined,
    )
    return earlier ? { ...earlier, ids: { ...earlier.ids, ...page.ids } } : page
  }

  return {
    /** Resolves when the first search will not have to wait. */
    ready: async () => void (await openShelves()),

    /** The paper a page says is open: its record where it is on a shelf, else the page's own, and its kin. */
    openPaper: async (page: PagePaper, limit: number): Promise<OpenPaper> => {
      const [shelves, seen] = await Promise.all([switchedOn(), withMemory(page)])
      const own = pagePaperToPaper(seen)
      const same = await findSame(shelves, seen)
      const paper = same ? mergeSamePapers(same.paper, own ?? same.paper) : own
      return {
        paper,
        shelf: same?.shelf.name,
        isSaved: same?.shelf.id === SAVED_SHELF,
        abstractUrl: paper ? undefined : seen.abstractUrl,
        kin: paper ? await kinAmong(shelves, paper, limit) : [],
        compared: count(shelves),
      }
    },

    /**
     * The paper on a shelf that a selected text names, by its title or a reference that contains it, and its kin.
     * Where no shelf has it, `paper` is absent and the kin are of the text itself.
     */
    openText: async (text: string, limit: number): Promise<OpenPaper> => {
      const shelves = await switchedOn()
      const same = (await findSame(shelves, titled(text))) ?? (await findNamedIn(shelves, text))
      const kin = await kinAmong(shelves, same?.paper ?? { ...titled(text), id: '', title: text }, limit)
      return {
        ...same,
        shelf: same?.shelf.name,
        isSaved: same?.shelf.id === SAVED_SHELF,
        kin,
        compared: count(shelves),
      }
    },

    /** The record behind an id or a page paper, for citing it. Throws where neither gives a title. */
    resolve: async (paper: string | PagePaper): Promise<Paper> => {
      const shelves = await openShelves()
      if (typeof paper === 'string') return (await findById(shelves, paper)).paper
      const seen = await withMemory(paper)
      const own = pagePaperToPaper(seen)
      const same = await findSame(shelves, seen)
      const known = same ? mergeSamePapers(same.paper, own ?? same.paper) : own
      if (!known)
        throw new PaperkinError(
          `The page ${paper.url} does not tell the paper's title, so it cannot be cited.`,
        )
      return known
    },

    /** The paper with this id and its kin. */
    kinOf: async (id: string, limit: number): Promise<OpenPaper> => {
      const shelves = await switchedOn()
      const { shelf, paper } = await findById(shelves, id)
      return {
        paper,
        shelf: shelf.name,
        isSaved: shelf.id === SAVED_SHELF,
        kin: await kinAmong(shelves, paper, limit),
        compared: count(shelves),
      }
    },

    /** Papers that match the words of a query, best first, and how many there are in all. */
    search: async (query: string, limit: number): Promise<{ hits: Hit[]; total: number }> => {
      const shelves = await switchedOn()
      const matches = shelves.flatMap((shelf) =>
        queryIndex(shelf.index, query).map((match) => ({ shelf, ...match })),
      )
      const hits = await withPapers(matches.sort(byScore).slice(0, limit))
      return { hits: hits.map(({ paper, score, terms }) => ({ paper, score, terms })), total: matches.length }
    },

    /** Papers by date of first publication, newest first. */
    newest: async (limit: number): Promise<{ papers: Paper[]; total: number }> => {
      const shelves = await switchedOn()
      const papers = (await Promise.all(shelves.map((shelf) => shelf.newest(limit)))).flat()
      return { papers: papers.sort(newestFirst).slice(0, limit), total: count(shelves) }
    },

    /** Every shelf, also those that are off. */
    shelves: async (): Promise<Shelf[]> => {
      const [shelves, off] = await Promise.all([openShelves(), shelvesOff()])
      return shelves.map(({ id, name, count }) => ({ id, name, count, isOn: !off.includes(id) }))
    },
  }
}

type Found = { shelf: OpenShelf; paper: Paper }

/** The paper that is the same as the given one, by any of its ids or titles, and its shelf. */
async function findSame(shelves: OpenShelf[], wanted: Comparable): Promise<Found | undefined> {
  const names = paperNames(wanted)
  for (const shelf of shelves) {
    const paper = (await shelf.byName(names)).find((candidate) => isSamePaper(candidate, wanted))
    if (paper) return { shelf, paper }
  }
  return undefined
}

/** The paper whose title stands in a longer text, such as an entry of a list of references. */
async function findNamedIn(shelves: OpenShelf[], text: string): Promise<Found | undefined> {
  const ranked = shelves.flatMap((shelf) =>
    queryIndex(shelf.index, text).map((match) => ({ shelf, ...match })),
  )
  const found = await withPapers(ranked.sort(byScore).slice(0, 20))
  return found.find(({ paper }) => namesPaper(text, paper))
}

const titled = (title: string) => ({ title, authors: [], ids: {} })

async function findById(shelves: OpenShelf[], id: string): Promise<Found> {
  for (const shelf of shelves) {
    const [paper] = await shelf.get([id])
    if (paper) return { shelf, paper }
  }
  throw new PaperkinError(`No paper with the id ${id} is on a shelf that is switched on.`)
}

async function kinAmong(shelves: OpenShelf[], paper: Paper, limit: number): Promise<Kin[]> {
  const ranked = shelves.flatMap((shelf) =>
    rankKin(shelf.words, paper, limit + 1).map((kin) => ({ shelf, ...kin })),
  )
  const kin = await withPapers(ranked.sort(byScore).slice(0, limit + 1))
  return kin
    .filter((one) => !isSamePaper(one.paper, paper))
    .slice(0, limit)
    .map(({ paper, score, reasons }) => ({ paper, score, reasons }))
}

/** Ranked ids with their papers, each paper once; one that has just been deleted is left out. */
async function withPapers<T extends { shelf: OpenShelf; id: string }>(
  ranked: T[],
): Promise<(T & { paper: Paper })[]> {
  const papers = new Map<string, Paper>()
  for (const [shelf, entries] of groupByShelf(ranked))
    for (const paper of await shelf.get(entries.map(({ id }) => id))) papers.set(paper.id, paper)
  return ranked.flatMap((entry) => {
    const paper = papers.get(entry.id)
    papers.delete(entry.id)
    return paper ? { ...entry, paper } : []
  })
}

function groupByShelf<T extends { shelf: OpenShelf }>(entries: T[]): Map<OpenShelf, T[]> {
  const groups = new Map<OpenShelf, T[]>()
  for (const entry of entries) groups.set(entry.shelf, [...(groups.get(entry.shelf) ?? []), entry])
  return groups
}

const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score
const count = (shelves: OpenShelf[]) => shelves.reduce((sum, shelf) => sum + shelf.count, 0)
