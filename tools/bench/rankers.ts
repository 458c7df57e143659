import MiniSearch from 'minisearch'
import { createKinIndex, type KinIndex } from '../../lib/related/kin-index.ts'
import { countTerms } from '../../lib/related/paper-terms.ts'
import { createQuery, rankPapers } from '../../lib/related/rank-papers.ts'
import type { WordVectors } from '../../lib/related/word-vectors.ts'
import { tokenize } from '../../lib/text/tokenize.ts'
import type { Text } from './benchmarks.ts'
import { bm25Weights, createSparseIndex, tfIdfWeights } from './sparse-index.ts'

/** Ranks papers for a query, best first, at least `depth` of them; with `pool`, only papers in it. */
export type Ranker = (query: Text, depth: number, pool?: Set<string>) => string[]

/** A way to rank, made anew for a corpus. A slow one is measured on every n-th query alone, where there are hundreds. */
export type RankerChoice = { name: string; create: (corpus: Text[]) => Ranker; every?: number }

/** The rankings that are compared. */
export function rankersFor(vectors: WordVectors): RankerChoice[] {
  return [
    { name: 'MiniSearch as it comes', create: miniSearchRanker, every: 6 },
    { name: 'BM25, good terms', create: bm25Ranker },
    {
      name: 'tf-idf cosine',
      create: (corpus) => sparseRanker(corpus, createSparseIndex(corpus, tfIdfWeights, tfIdfWeights)),
    },
    { name: 'vectors alone', create: (corpus) => kinRanker(createFilledIndex(corpus, vectors), false) },
    { name: 'what ships', create: (corpus) => kinRanker(createFilledIndex(corpus, vectors), true) },
  ]
}

/** An index over a corpus. */
export function createFilledIndex(corpus: Text[], vectors?: WordVectors): KinIndex {
  const index = createKinIndex(vectors)
  index.add(corpus.map((text) => ({ ...text, authors: [], ids: {} })))
  return index
}

function kinRanker(index: KinIndex, isWhole: boolean): Ranker {
  return (text, depth, pool) => {
    const query = createQuery([index], text)
    const isLeftOut = ({ ids }: { ids: string[] }, paper: number) => {
      const id = ids[paper] as string
      return id === text.docId || (pool !== undefined && !pool.has(id))
    }
    if (!isWhole) query.weights = []
    const ranked = rankPapers(index.segments, query, {
      limit: depth, // A pool is ranked whole, whatever lies between its papers.
      candidates: pool && index.size,
      isLeftOut,
    })
    return ranked.map(({ segment, paper }) => segment.ids[paper] as string)
  }
}

function bm25Ranker(corpus: Text[]): Ranker {
  const lengths = corpus.map((text) => countTerms(text).length)
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / corpus.length
  return sparseRanker(corpus, createSparseIndex(corpus, ...bm25Weights(meanLength)))
}

function sparseRanker(corpus: Text[], score: (query: Text) => Float32Array): Ranker {
  return (query, depth, pool) => {
    const scores = score(query)
    const isKept = (id: string) => id !== query.docId && (!pool || pool.has(id))
    return Array.from(corpus.keys())
      .filter((i) => (pool || (scores[i] as number) > 0) && isKept((corpus[i] as Text).id))
      .sort((a, b) => (scores[b] as number) - (scores[a] as number))
      .slice(0, depth)
      .map((i) => (corpus[i] as Text).id)
  }
}

const DOZEN = 12

/**
 * MiniSearch with its own defaults over title and abstract. An abstract as a query takes it seconds, so a query is cut to
 * the dozen words that fewest papers of the corpus have.
 */
function miniSearchRanker(corpus: Text[]): Ranker {
  const found = new Map<string, number>()
  const wordsOf = ({ title, abstract }: Text) =>
    new Set(tokenize(`${title} ${abstract}`).map(({ word }) => word))
  for (const text of corpus) for (const word of wordsOf(text)) found.set(word, (found.get(word) ?? 0) + 1)
  const index = new MiniSearch<Text>({ fields: ['title', 'abstract'] })
  index.addAll(corpus)
  return (query, depth, pool) => {
    const words = [...wordsOf(query)].filter((word) => found.has(word) && word.length > 1)
    const telling = words.sort((a, b) => (found.get(a) ?? 0) - (found.get(b) ?? 0)).slice(0, DOZEN)
    const hits = index.search(telling.join(' ')).map(({ id }) => id as string)
    const isKept = (id: string) => id !== query.docId && (!pool || pool.has(id))
    const ranking = hits.filter(isKept)
    // A pool is ranked whole: what no word finds comes last.
    const others = pool ? [...pool].filter((id) => isKept(id) && !ranking.includes(id)) : []
    return [...ranking, ...others].slice(0, depth)
  }
}
