import { errorMessage, PaperkinError } from '../model/errors.ts'
import type { PagePaper } from '../model/page-paper.ts'
import type { Paper } from '../model/paper.ts'
import type { Kin, OpenPaper, Shelf } from '../model/results.ts'
import {
  type Comparable,
  idNames,
  isSamePaper,
  mergeSamePapers,
  namesPaper,
  pagePaperToPaper,
  paperNames,
} from '../model/same-paper.ts'
import { findKin } from '../related/find-kin.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import { queryIndex } from '../search/query.ts'
import { authorName, familyName } from '../text/authors.ts'
import { titleKey } from '../text/normalize.ts'
import { newestFirst } from './memory-shelf.ts'
import { SAVED_SHELF } from './saved.ts'
import type { OpenShelf } from './shelf.ts'
import { type Found, getPapers, searchShelves } from './shelf-search.ts'

/** Where a library gets what it does not keep itself. */
export type LibrarySources = {
  /** The shelves as they are now; called before every answer, so it keeps what has not changed. */
  openShelves: () => Promise<OpenShelf[]>
  /** Ids of the shelves that are switched off, as they are now. */
  shelvesOff: () => Promise<string[]>
  /** Keeps what a page said about a paper, by one of its ids (see `idNames`), for the rest of the browser session. */
  remember?: (name: string, page: PagePaper) => Promise<void>
  recall?: (name: string) => Promise<PagePaper | undefined>
  /** The word vectors; where they cannot be used, kin are found by shared words and the reader is told why. */
  loadVectors?: () => Promise<WordVectors>
}

export type Library = ReturnType<typeof createLibrary>

/** All shelves as one: the only place where search, kin and storage meet. */
export function createLibrary({ openShelves, shelvesOff, remember, recall, loadVectors }: LibrarySources) {
  const switchedOn = async () => {
    const [shelves, off] = await Promise.all([openShelves(), shelvesOff()])
    return shelves.filter(({ id }) => !off.includes(id))
  }

  let loading: Promise<Meaning> | undefined
  const meaning = () => {
    loading ??= loadMeaning(loadVectors)
    return loading
  }

  /** What a page says; where that is little more than its address (a PDF), what a page about the paper said earlier. */
  const withMemory = async (page: PagePaper): Promise<PagePaper> => {
    const names = idNames(page.ids)
    if (page.title && (page.abstract || page.authors.length > 0)) {
      await Promise.all(names.map((name) => remember?.(name, page)))
      return page
    }
    const recalled = await Promise.all(names.map((name) => recall?.(name)))
    const earlier = recalled.find((one) => one !== undefined)
    return earlier ? mergeSamePapers(earlier, page) : page
  }

  return {
    /** Resolves when the first search will not have to wait. */
    ready: async () => void (await Promise.all([openShelves(), meaning()])),

    /** The paper a page says is open: its record where it is on a shelf, else the page's own, and its kin. */
    openPaper: async (page: PagePaper, limit: number): Promise<OpenPaper> => {
      const [shelves, seen] = await Promise.all([switchedOn(), withMemory(page)])
      const own = pagePaperToPaper(seen)
      const same = await findSame(shelves, seen)
      const paper = same ? mergeSamePapers(same.paper, own ?? same.paper) : own
      if (!paper) return { abstractUrl: seen.abstractUrl, kin: [], compared: count(shelves) }
      return { paper, ...placeOf(same), ...(await kinAmong(shelves, await meaning(), paper, limit)) }
    },

    /**
     * The paper on a shelf that a selected text names, by its title or a reference that contains it, and its kin.
     * Where no shelf has it, `paper` is absent and the kin are of the text itself.
     */
    openText: async (text: string, limit: number): Promise<OpenPaper> => {
      const shelves = await switchedOn()
      const same = (await findSame(shelves, titled(text))) ?? (await findNamedIn(shelves, text))
      const paper = same?.paper ?? { ...titled(text), id: '' }
      return {
        paper: same?.paper,
        ...placeOf(same),
        ...(await kinAmong(shelves, await meaning(), paper, limit)),
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
      const found = await findById(shelves, id)
      return {
        paper: found.paper,
        ...placeOf(found),
        ...(await kinAmong(shelves, await meaning(), found.paper, limit)),
      }
    },

    /** Papers that match a query by their words or its meaning, best first, and how many there are in all. */
    search: async (query: string, limit: number): Promise<SearchAnswer> => {
      const [shelves, { vectors, notice }] = await Promise.all([switchedOn(), meaning()])
      return { ...(await searchShelves(shelves, vectors, query, limit)), notice }
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

type OnShelf = { shelf: OpenShelf; paper: Paper }
type SearchAnswer = Found & { notice?: string }

/** The word vectors, or why there are none. */
type Meaning = { vectors?: WordVectors; notice?: string }

async function loadMeaning(loadVectors: LibrarySources['loadVectors']): Promise<Meaning> {
  try {
    return { vectors: await loadVectors?.() }
  } catch (error) {
    return { notice: errorMessage(error) }
  }
}

const placeOf = (found: OnShelf | undefined) => ({
  shelf: found?.shelf.name,
  isSaved: found?.shelf.id === SAVED_SHELF,
})

/** The paper that is the same as the given one, by any of its ids or titles, and its shelf. */
async function findSame(shelves: OpenShelf[], wanted: Comparable): Promise<OnShelf | undefined> {
  const names = paperNames(wanted)
  for (const shelf of shelves) {
    const paper = (await shelf.byName(names)).find((candidate) => isSamePaper(candidate, wanted))
    if (paper) return { shelf, paper }
  }
  return undefined
}

/** The paper whose title stands in a longer text, such as an entry of a list of references. */
async function findNamedIn(shelves: OpenShelf[], text: string): Promise<OnShelf | undefined> {
  for (const shelf of shelves) {
    const ids = queryIndex(shelf.index, text).matches.map(({ id }) => id)
    const paper = (await shelf.get(ids.slice(0, 20))).find((one) => namesPaper(text, one))
    if (paper) return { shelf, paper }
  }
  return undefined
}

const titled = (title: string) => ({ title, authors: [], ids: {} })

async function findById(shelves: OpenShelf[], id: string): Promise<OnShelf> {
  for (const shelf of shelves) {
    const [paper] = await shelf.get([id])
    if (paper) return { shelf, paper }
  }
  throw new PaperkinError(`No paper with the id ${id} is on a shelf that is switched on.`)
}

/** The kin of a paper among all shelves, and how many papers were compared. */
async function kinAmong(
  shelves: OpenShelf[],
  { vectors, notice }: Meaning,
  paper: Paper,
  limit: number,
): Promise<Pick<OpenPaper, 'kin' | 'compared' | 'notice'>> {
  const indexes = shelves.map((shelf) => shelf.kinIndex(vectors))
  // One more than asked for, since the paper itself may be among them under another id.
  const found = findKin(indexes, paper, { limit: limit + 1, isLeftOut: (id) => id === paper.id })
  const papers = await getPapers(
    shelves,
    found.map(({ id }) => id),
  )
  const kin = found.flatMap(({ id, score, reasons }): Kin[] => {
    const one = papers.get(id)
    return one && !isSamePaper(one, paper)
      ? [{ paper: one, score, reasons, ...sharedAuthors(one, paper) }]
      : []
  })
  return { kin: kin.slice(0, limit), compared: count(shelves), notice }
}

/** Family names of authors that both papers have, where there are any. */
function sharedAuthors(a: Paper, b: Paper): Pick<Kin, 'sharedAuthors'> {
  const names = new Set(b.authors.map((author) => titleKey(authorName(author))))
  const shared = a.authors.filter((author) => names.has(titleKey(authorName(author))))
  return shared.length > 0 ? { sharedAuthors: shared.map(familyName) } : {}
}

const count = (shelves: OpenShelf[]) => shelves.reduce((sum, shelf) => sum + shelf.count, 0)
