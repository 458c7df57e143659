import type { Paper } from '../model/paper.ts'
import type { ShelfRecord, ShelvedPaper } from '../model/stored.ts'
import type { KinIndex } from '../related/kin-index.ts'
import { readIndex } from '../storage/kept-indexes.ts'
import { getPapers, newestPapers, papersByName } from '../storage/shelved-papers.ts'
import { KIN, kinKind, wordsKind } from './index-kinds.ts'
import { type FollowingIndex, openKeptIndex } from './kept-index.ts'
import { once } from './once.ts'
import type { LoadingVectors, OpenShelf } from './shelf.ts'

/** Where papers that were just read lie, so that nobody reads them again to know. */
const origins = new WeakMap<Paper, ShelvedPaper>()

/** The record on one of the reader's shelves that this very object was read from. */
export const originOf = (paper: Paper): ShelvedPaper | undefined => origins.get(paper)

function paperOf(shelved: ShelvedPaper): Paper {
  origins.set(shelved.paper, shelved)
  return shelved.paper
}

/** A shelf whose papers are in IndexedDB; call it with the record as it is now. Its indexes are opened when first asked for. */
export function openStoredShelf(id: string): (record: ShelfRecord) => OpenShelf {
  const words = once(() => openKeptIndex(id, wordsKind))
  const kin = kinOf(id)
  return ({ name, count, isSaved }) => {
    // Those that this answer asks: another one may lie behind by what was saved since it was last asked.
    const asked: FollowingIndex<unknown>[] = []
    const ready = async <Index>(following: FollowingIndex<Index>) => {
      asked.push(following)
      await following.follow()
      return following.index
    }
    return {
      id,
      name,
      count,
      isSaved,
      indexed: () => Math.min(count, ...asked.map((one) => one.done())),
      search: async (query) => (await ready(await words())).search(query),
      kinIndex: async (vectors) => ready(await kin(vectors)),
      get: async (ids) => (await getPapers(id, ids)).map(paperOf),
      byName: async (names) => (await papersByName(names, [], id)).map(paperOf),
      newest: async (limit) => (await newestPapers(id, limit)).map(paperOf),
    }
  }
}

/** The index of kin with the word vectors there are; with others it is another index. It is read while they are. */
function kinOf(id: string) {
  let made: { vectors: LoadingVectors; open: () => Promise<FollowingIndex<KinIndex>> } | undefined
  const open = async (vectors: LoadingVectors) => {
    const reading = readIndex(id, KIN)
    return openKeptIndex(id, kinKind(await vectors), { reading })
  }
  return (vectors: LoadingVectors) => {
    if (made?.vectors !== vectors || !made) made = { vectors, open: once(() => open(vectors)) }
    return made.open()
  }
}
