import type { Paper } from '../model/paper.ts'
import { paperNames } from '../model/same-paper.ts'
import { createKinIndex, type KinIndex } from '../related/kin-index.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import type { SearchIndex } from '../search/build-index.ts'
import { queryIndex } from '../search/query.ts'
import type { OpenShelf } from './shelf.ts'

/** A shelf whose papers are all in memory. */
export function openMemoryShelf(id: string, name: string, papers: Paper[], index: SearchIndex): OpenShelf {
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  const byName = namesOf(papers)
  const kinIndex = lazyKinIndex(papers)
  return {
    id,
    name,
    count: papers.length,
    indexed: () => papers.length,
    search: async (query) => queryIndex(index, query),
    kinIndex: async (vectors) => kinIndex(await vectors),
    get: async (ids) => ids.flatMap((one) => byId.get(one) ?? []),
    byName: async (names) => [...new Set(names.flatMap((one) => byName.get(one) ?? []))],
    newest: async (limit) => papers.toSorted(newestFirst).slice(0, limit),
  }
}

/** Compares papers by date of first publication; those without one come last. */
export function newestFirst(a: Paper, b: Paper): number {
  return (b.issued ?? '').localeCompare(a.issued ?? '')
}

function namesOf(papers: Paper[]): Map<string, Paper[]> {
  const byName = new Map<string, Paper[]>()
  for (const paper of papers)
    for (const name of paperNames(paper)) byName.set(name, [...(byName.get(name) ?? []), paper])
  return byName
}

/** Makes the kin index of some papers when it is first asked for: a worker woken for a search does not pay for it. */
function lazyKinIndex(papers: Paper[]): (vectors: WordVectors | undefined) => KinIndex {
  let made: KinIndex | undefined
  return (vectors) => {
    if (made?.vectors !== vectors || !made) {
      made = createKinIndex(vectors)
      made.add(papers)
    }
    return made
  }
}
