import { countTerms, type PaperTerms } from '../../lib/related/paper-terms.ts'
import type { Text } from './benchmarks.ts'

/** Weights of terms in a text; the same function for papers and queries, or one of each. */
export type Weigh = (terms: PaperTerms, idf: (term: number) => number) => Map<number, number>

/** Scores of all papers for a query, by the products of the weights of shared terms. */
export function createSparseIndex(corpus: Text[], weighPaper: Weigh, weighQuery: Weigh) {
  const texts = corpus.map(countTerms)
  const found = new Map<number, number>()
  for (const { words } of texts) for (const term of words.keys()) found.set(term, (found.get(term) ?? 0) + 1)
  const idf = (term: number) => Math.log(1 + corpus.length / ((found.get(term) ?? 0) + 0.5))
  const postings = new Map<number, { papers: Int32Array; weights: Float32Array; length: number }>()
  texts.forEach((text, paper) => {
    for (const [term, weight] of weighPaper(text, idf)) {
      let list = postings.get(term)
      if (!list) {
        const count = found.get(term) as number
        list = { papers: new Int32Array(count), weights: new Float32Array(count), length: 0 }
        postings.set(term, list)
      }
      list.papers[list.length] = paper
      list.weights[list.length++] = weight
    }
  })
  return (query: Text): Float32Array => {
    const scores = new Float32Array(corpus.length)
    for (const [term, weight] of weighQuery(countTerms(query), idf)) {
      const list = postings.get(term)
      if (!list) continue
      for (let i = 0; i < list.length; i++)
        (scores[list.papers[i] as number] as number) += weight * (list.weights[i] as number)
    }
    return scores
  }
}

/** BM25 with its usual constants, k1 = 1.2 and b = 0.75, over all stemmed words. */
export function bm25Weights(meanLength: number): [Weigh, Weigh] {
  const norm = (length: number) => 1.2 * (0.25 + (0.75 * length) / meanLength)
  return [
    ({ words, length }) => mapValues(words, (count) => (2.2 * count) / (count + norm(length))),
    ({ words }, idf) => mapValues(words, (count, term) => ((2.2 * count) / (count + 1.2)) * idf(term)),
  ]
}

/** Cosine of (1 + ln count) × idf. */
export const tfIdfWeights: Weigh = ({ words }, idf) => {
  const weights = mapValues(words, (count, term) => (1 + Math.log(count)) * idf(term))
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return mapValues(weights, (weight) => weight / length)
}

function mapValues(map: Map<number, number>, change: (value: number, key: number) => number) {
  return new Map(Array.from(map, ([key, value]) => [key, change(value, key)]))
}
