import type { Paper } from '../model/paper.ts'
import type { ShelfRecord } from '../model/stored.ts'
import { buildIndex } from '../search/build-index.ts'
import { getPapers, newestPapers, papersAfter, papersByName } from '../storage/shelves.ts'
import { lazyKinIndex } from './kin-indexes.ts'
import type { OpenShelf } from './shelf.ts'

/** A shelf whose papers are in IndexedDB. */
export async function openStoredShelf({ id, name, count }: ShelfRecord): Promise<OpenShelf> {
  const papers: Paper[] = []
  for await (const batch of papersAfter(id, 0)) papers.push(...batch.map(({ paper }) => paper))
  return {
    id,
    name,
    count,
    index: buildIndex(papers),
    kinIndex: lazyKinIndex(papers),
    get: async (ids) => (await getPapers(id, ids)).map(({ paper }) => paper),
    byName: async (names) =>
      (await papersByName(names)).filter(({ shelf }) => shelf === id).map(({ paper }) => paper),
    newest: async (limit) => (await newestPapers(id, limit)).map(({ paper }) => paper),
  }
}
