import { hashPair, hashTerm } from '../../lib/related/term-hash.ts'
import { type Corpus, TITLE_END } from './read-corpus.ts'

/** What gets a vector: words, then pairs of words. */
export type Features = {
  count: number
  hashes: Uint32Array
  /** Papers with each feature. */
  papersWith: Uint32Array
  /** Every paper as feature numbers, with `PART` and `TITLE_END` between; shared with the workers. */
  sequences: Int32Array
  starts: Float64Array
}

const MIN_PAPERS = 5
const MAX_WORDS = 60_000
const MAX_PAIRS = 20_000
const MIN_PAIRS = 40
// The most common words make no telling pair, and a pair must be seen e times as often as chance has it.
const STOP_WORDS = 150
const MIN_INFORMATION = 1

/** Words of five papers or more, and the pairs of them with the most information: count × ln(count × all / product of counts). */
export function chooseFeatures(corpus: Corpus): Features {
  const { words, stream } = corpus
  const papersWith = countPapers(corpus)
  const ranked = Array.from(words.keys())
    .filter((word) => (papersWith[word] as number) >= MIN_PAPERS)
    .sort((a, b) => (papersWith[b] as number) - (papersWith[a] as number) || a - b)
    .slice(0, MAX_WORDS)
  const featureOf = new Int32Array(words.length).fill(-1)
  ranked.forEach((word, feature) => {
    featureOf[word] = feature
  })
  const pairs = choosePairs(stream, featureOf, words.length, new Set(ranked.slice(0, STOP_WORDS)))
  const pairFeatures = new Map(pairs.map((pair, i) => [pair, ranked.length + i]))
  const hashOf = (word: number) => hashTerm(words[word] as string)
  const hashes = [
    ...ranked.map(hashOf),
    ...pairs.map((pair) => hashPair(hashOf(Math.floor(pair / words.length)), hashOf(pair % words.length))),
  ]
  const { sequences, starts } = writeSequences(corpus, featureOf, pairFeatures)
  const count = hashes.length
  return {
    count,
    hashes: Uint32Array.from(hashes),
    papersWith: countIn(sequences, starts, count),
    sequences,
    starts,
  }
}

function countPapers({ words, stream, starts }: Corpus): Uint32Array {
  return countIn(stream, starts, words.length)
}

function countIn(stream: Int32Array, starts: Float64Array, count: number): Uint32Array {
  const papersWith = new Uint32Array(count)
  const seen = new Int32Array(count).fill(-1)
  for (let paper = 0; paper + 1 < starts.length; paper++)
    for (let i = starts[paper] as number; i < (starts[paper + 1] as number); i++) {
      const value = stream[i] as number
      if (value < 0 || seen[value] === paper) continue
      seen[value] = paper
      ;(papersWith[value] as number)++
    }
  return papersWith
}

/** The most informative pairs, as first × words + second. */
function choosePairs(stream: Int32Array, featureOf: Int32Array, words: number, stop: Set<number>): number[] {
  const counts = new Uint32Array(words)
  const seen = new Float64Array(stream.length)
  let length = 0
  for (let i = 0; i < stream.length; i++) {
    const word = stream[i] as number
    if (word < 0) continue
    ;(counts[word] as number)++
    const before = i > 0 ? (stream[i - 1] as number) : -1
    if (before >= 0 && isKept(word) && isKept(before)) seen[length++] = before * words + word
  }
  function isKept(word: number): boolean {
    return (featureOf[word] as number) >= 0 && !stop.has(word)
  }
  const all = counts.reduce((sum, count) => sum + count, 0)
  const found: { pair: number; score: number }[] = []
  const sorted = seen.subarray(0, length).sort()
  for (let i = 0, end = 0; i < length; i = end) {
    const pair = sorted[i] as number
    for (end = i; end < length && sorted[end] === pair; ) end++
    const count = end - i
    if (count < MIN_PAIRS) continue
    const product = (counts[Math.floor(pair / words)] as number) * (counts[pair % words] as number)
    const information = Math.log((count * all) / product)
    if (information >= MIN_INFORMATION) found.push({ pair, score: count * information })
  }
  return found
    .sort((a, b) => b.score - a.score || a.pair - b.pair)
    .slice(0, MAX_PAIRS)
    .map(({ pair }) => pair)
}

function writeSequences(
  { stream, starts, words }: Corpus,
  featureOf: Int32Array,
  pairs: Map<number, number>,
) {
  const sequences = new Int32Array(new SharedArrayBuffer(8 * stream.length))
  const newStarts = new Float64Array(new SharedArrayBuffer(8 * starts.length))
  let length = 0
  for (let paper = 0; paper + 1 < starts.length; paper++) {
    for (let i = starts[paper] as number; i < (starts[paper + 1] as number); i++) {
      const value = stream[i] as number
      if (value < 0) {
        // Of several parts that follow each other one is enough.
        const isRepeated = length === newStarts[paper] || (sequences[length - 1] as number) < 0
        if (value === TITLE_END || !isRepeated) sequences[length++] = value
        continue
      }
      const feature = featureOf[value] as number
      if (feature >= 0) sequences[length++] = feature
      const before = i > 0 ? (stream[i - 1] as number) : -1
      const pair = before >= 0 ? pairs.get(before * words.length + value) : undefined
      if (pair !== undefined) sequences[length++] = pair
    }
    newStarts[paper + 1] = length
  }
  return { sequences: sequences.subarray(0, length), starts: newStarts }
}
