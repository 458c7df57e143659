import type { Paper } from '../model/paper.ts'
import { paperNames } from '../model/same-paper.ts'
import type { SearchIndex } from '../search/build-index.ts'
import { lazyKinIndex } from './kin-indexes.ts'
import type { OpenShelf } from './shelf.ts'

/** A shelf whose papers are all in memory. */
export function openMemoryShelf(id: string, name: string, papers: Paper[], index: SearchIndex): OpenShelf {
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  const byName = namesOf(papers)
  return {
    id,
    name,
    count: papers.length,
    index,
    kinIndex: lazyKinIndex(papers),
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
