import type { Paper } from '../model/paper.ts'
import { createKinIndex, type KinIndex } from '../related/kin-index.ts'
import type { WordVectors } from '../related/word-vectors.ts'

/** Makes the kin index of some papers when it is first asked for: a worker woken for a search does not pay for it. */
export function lazyKinIndex(papers: Paper[]): (vectors: WordVectors | undefined) => KinIndex {
  let made: KinIndex | undefined
  return (vectors) => {
    if (made?.vectors !== vectors || !made) {
      made = createKinIndex(vectors)
      made.add(papers)
    }
    return made
  }
}
