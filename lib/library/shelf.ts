import type { Paper } from '../model/paper.ts'
import type { KinIndex } from '../related/kin-index.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import type { Answer } from '../search/query.ts'

/** The word vectors on their way, `undefined` where they cannot be used. The same promise at every call. */
export type LoadingVectors = Promise<WordVectors | undefined>

/** A shelf as a worker holds it: what finds its papers in memory, the papers themselves wherever they are kept. */
export type OpenShelf = {
  id: string
  name: string
  count: number
  /** The one that papers are saved to. */
  isSaved?: boolean
  /** Papers that can be found by now; all, but while the index of many is made anew. */
  indexed: () => number
  /** Papers with the words of a query. */
  search: (query: string) => Promise<Answer>
  /** The index that finds kin among its papers, made or opened when it is first asked for. */
  kinIndex: (vectors: LoadingVectors) => Promise<KinIndex>
  /** The papers with these ids, in this order; one that is not there is left out. */
  get: (ids: string[]) => Promise<Paper[]>
  /** The papers that go by any of these names (see `paperNames`). */
  byName: (names: string[]) => Promise<Paper[]>
  /** The newest papers by date of first publication, newest first. */
  newest: (limit: number) => Promise<Paper[]>
}
