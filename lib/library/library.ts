import { errorMessage } from '../model/errors.ts'
import type { PagePaper } from '../model/page-paper.ts'
import type { Paper } from '../model/paper.ts'
import type { Holding, Kin, Listed, OpenPaper, Shelf } from '../model/results.ts'
import { fillUp, idNames } from '../model/same-paper.ts'
import type { KinIndex } from '../related/kin-index.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import { findById, findNamedIn, findSame, type OnShelf } from './find-paper.ts'
import { knowPaper, resolvePaper } from './known-paper.ts'
import { newestFirst } from './memory-shelf.ts'
import { once } from './once.ts'
import { openReadable, openSwitchedOn, type ReadableShelves, type ShelfSources } from './readable-shelves.ts'
import type { OpenShelf } from './shelf.ts'
import { findKinOnShelves } from './shelf-kin.ts'
import { asOne } from './shelf-papers.ts'
import { type Found, searchShelves } from './shelf-search.ts'

/** Where a library gets what it does not keep itself. */
export type LibrarySources = ShelfSources & {
  /** Where the reader has each of these papers (see `findHoldings`); where it is absent, nothing is said of that. */
  findHoldings?: (papers: Paper[]) => Promise<Holding[][]>
  /** Keeps what a page said about a paper, by one of its ids (see `idNames`), for the rest of the browser session. */
  remember?: (name: string, page: PagePaper) => Promise<void>
  recall?: (name: string) => Promise<PagePaper | undefined>
  /** The word vectors; where they cannot be used, kin are found by shared words and the reader is told why. */
  loadVectors?: () => Promise<WordVectors>
}

export type Library = ReturnType<typeof createLibrary>

/** All shelves as one: the only place where search, kin and storage meet. */
export function createLibrary({ remember, recall, ...sources }: LibrarySources) {
  const switchedOn = () => openSwitchedOn(sources)

  const meaning = once(() => loadMeaning(sources.loadVectors))
  const vectors = once(async () => (await meaning()).vectors)

  /** The shelves, and what finds kin on them: that takes longest to read, and is read while the paper is looked up. */
  const switchedOnWithKin = async (): Promise<ShelvesWithKin> => {
    const loading = vectors()
    const readable = await switchedOn()
    const indexes = Promise.all(readable.shelves.map((shelf) => shelf.kinIndex(loading)))
    // Whoever waits for it hears of it; an answer without kin does not.
    indexes.catch(forget)
    return { ...readable, indexes }
  }

  /** What a page says; where that is little more than its address (a PDF), what a page about the paper said earlier. */
  const withMemory = async (page: PagePaper): Promise<PagePaper> => {
    const names = idNames(page.ids)
    if (page.title && (page.abstract || page.authors.length > 0)) {
      await Promise.all(names.map((name) => remember?.(name, page).catch(forget)))
      return page
    }
    const recalled = await Promise.all(names.map((name) => recall?.(name).catch(forget)))
    const earlier = recalled.find((one) => one !== undefined)
    return earlier ? fillUp(earlier, page) : page
  }

  const withHoldings = async <One extends Listed>(listed: One[], unread?: string): Promise<One[]> => {
    // From a store that cannot be read nobody knows what the reader has.
    const holdings = unread ? [] : await sources.findHoldings?.(listed.map(({ paper }) => paper))
    return listed.map((one, i) => ({ ...one, ...atLeastOne(holdings?.[i]) }))
  }

  /** A paper with its kin, and where the reader has it and them: one look-up for all. */
  const around = async (
    { shelves, unread, indexes }: ShelvesWithKin,
    paper: Paper | undefined,
    like: Paper,
    limit: number,
  ) => {
    const found = await findKinOnShelves(shelves, await indexes, like, limit)
    const [open, ...kin] = await withHoldings<Listed>([{ paper: like }, ...found], unread)
    const { notice } = await meaning()
    return {
      ...(paper && { paper, ...atLeastOne(open?.holdings) }),
      kin: kin as Kin[],
      compared: indexed(shelves),
      notice: unread ?? notice ?? indexing(shelves),
    }
  }

  return {
    /** The paper a page says is open: its record where it is on a shelf, else the page's own, and its kin. */
    openPaper: async (page: PagePaper, limit: number): Promise<OpenPaper> => {
      const [readable, seen] = await Promise.all([switchedOnWithKin(), withMemory(page)])
      const { shelves, unread } = readable
      const { same, paper } = await knowPaper(shelves, seen)
      if (!paper) return { abstractUrl: seen.abstractUrl, kin: [], compared: count(shelves), notice: unread }
      return { ...placeOf(same), ...(await around(readable, paper, paper, limit)) }
    },

    /**
     * The paper on a shelf that a selected text names, by its title or a reference that contains it, and its kin.
     * Where no shelf has it, `paper` is absent and the kin are of the text itself.
     */
    openText: async (text: string, limit: number): Promise<OpenPaper> => {
      const readable = await switchedOnWithKin()
      const { shelves } = readable
      const titles = await findSame(shelves, titled(text))
      const same = titles.length > 0 ? titles : await findNamedIn(shelves, text)
      const paper = same.length > 0 ? asOne(same.map((one) => one.paper)) : undefined
      return { ...placeOf(same), ...(await around(readable, paper, paper ?? titled(text), limit)) }
    },

    /** The record behind an id or a page paper, for citing or saving it. Throws where neither gives a title. */
    resolve: async (which: string | PagePaper): Promise<Paper> => {
      const [on, all] = await Promise.all([switchedOn(), openReadable(sources)])
      return resolvePaper(
        on.shelves,
        all.shelves,
        typeof which === 'string' ? which : await withMemory(which),
      )
    },

    /** The paper with this id and its kin. */
    kinOf: async (id: string, limit: number): Promise<OpenPaper> => {
      const readable = await switchedOnWithKin()
      const found = await findById(readable.shelves, id)
      const paper = asOne(found.map((one) => one.paper))
      return { ...placeOf(found), ...(await around(readable, paper, paper, limit)) }
    },

    /** Papers that match a query by their words or its meaning, best first, and how many there are in all. */
    search: async (query: string, limit: number): Promise<SearchAnswer> => {
      // The shelves are opened while the vectors load.
      const loading = vectors()
      const { shelves, unread } = await switchedOn()
      const found = await searchShelves(shelves, loading, query, limit)
      const { notice } = await meaning()
      const hits = await withHoldings(found.hits, unread)
      return { ...found, hits, notice: unread ?? notice ?? indexing(shelves) }
    },

    /** Papers by date of first publication, newest first. */
    newest: async (limit: number): Promise<{ papers: Listed[]; total: number; notice?: string }> => {
      const { shelves, unread } = await switchedOn()
      const papers = (await Promise.all(shelves.map((shelf) => shelf.newest(limit)))).flat()
      const first = papers.sort(newestFirst).slice(0, limit)
      const listed = await withHoldings<Listed>(
        first.map((paper) => ({ paper })),
        unread,
      )
      return { papers: listed, total: count(shelves), ...(unread && { notice: unread }) }
    },

    /** Every shelf, also those that are off. */
    shelves: async (): Promise<Shelf[]> => {
      const [{ shelves }, off] = await Promise.all([openReadable(sources), sources.shelvesOff()])
      return shelves.map(({ id, name, count }) => ({ id, name, count, isOn: !off.includes(id) }))
    },
  }
}

type ShelvesWithKin = ReadableShelves & { indexes: Promise<KinIndex[]> }

// Memory is a help: where it is full or gone, the answer is made without it.
const forget = () => undefined

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

const placeOf = (found: OnShelf[]) => ({
  shelf: found.map(({ shelf }) => shelf.name).join(', ') || undefined,
})

const atLeastOne = (holdings: Holding[] = []) => (holdings.length > 0 ? { holdings } : {})

/** What stands for a paper of which no more than a title is known. */
const titled = (title: string) => ({ id: '', title, authors: [], ids: {} })

const count = (shelves: OpenShelf[]) => shelves.reduce((sum, shelf) => sum + shelf.count, 0)

const indexed = (shelves: OpenShelf[]) => shelves.reduce((sum, shelf) => sum + shelf.indexed(), 0)

/** What is not found yet, while the index of a large shelf is made anew. */
function indexing(shelves: OpenShelf[]): string | undefined {
  const unready = shelves.find((shelf) => shelf.indexed() < shelf.count)
  return (
    unready &&
    `“${unready.name}” is being indexed: ${unready.indexed()} of its ${unready.count} papers can be found by now.`
  )
}
