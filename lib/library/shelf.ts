import type { Paper } from '../model/paper.ts'
import type { KinIndex } from '../related/kin-index.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import type { SearchIndex } from '../search/build-index.ts'

/** A shelf as a worker holds it: what finds its papers in memory, the papers themselves wherever they are kept. */
export type OpenShelf = {
  id: string
  name: string
  count: number
  index: SearchIndex
  /** The index that finds kin among its papers, made when it is first asked for. */
  kinIndex: (vectors: WordVectors | undefined) => KinIndex
  /** The papers with these ids, in this order; one that is not there is left out. */
  get: (ids: string[]) => Promise<Paper[]>
  /** The papers that go by any of these names (see `paperNames`). */
  byName: (names: string[]) => Promise<Paper[]>
  /** The newest papers by date of first publication, newest first. */
  newest: (limit: number) => Promise<Paper[]>
}
