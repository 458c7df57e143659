import type { Posting } from './telling-terms.ts'

/** Numbers of a vector, the first ones, that the quick scan of all papers knows by their signs. */
export const SIGNED = 128
/** Signs in a word. */
const WORD = 32

/** One paper, ready to be kept. `title` is the hash of its title key. */
export type Entry = { id: string; title: number; vector: Int8Array; postings: Posting[] }

/** Papers as typed arrays that are scanned as they lie. */
export type Segment = {
  ids: string[]
  titles: Uint32Array
  /** Numbers a vector, 0 where it was made without vectors. */
  dims: number
  /** The signs of the first `SIGNED` numbers of every vector, 1 where it is below 0: 32 of every paper, then the next 32. */
  signs: Uint32Array
  /** How large each of these numbers is on average over the papers, whatever its sign. */
  sizes: Float32Array
  /** The vectors, paper by paper. */
  vectors: Int8Array
  /** Term hashes, ascending, and how many postings each has. */
  terms: Uint32Array
  counts: Uint16Array
  /** Where each term's postings begin: the running sum of `counts`. */
  starts: Uint32Array
  /** paper << 3 | level, by term, then paper. */
  postings: Uint16Array
}

/** Builds a segment of at most `SEGMENT_PAPERS` papers; all vectors have `dims` numbers. */
export function buildSegment(entries: Entry[], dims: number): Segment {
  const vectors = new Int8Array(entries.length * dims)
  entries.forEach(({ vector }, paper) => {
    vectors.set(vector, paper * dims)
  })
  return {
    ids: entries.map(({ id }) => id),
    titles: Uint32Array.from(entries, ({ title }) => title),
    dims,
    ...sketch(vectors, entries.length, dims),
    vectors,
    ...invert(entries),
  }
}

/** How many numbers of a vector are known by their signs, and how many words these take. */
export function signed(dims: number): { numbers: number; words: number } {
  const numbers = Math.min(SIGNED, dims)
  return { numbers, words: Math.ceil(numbers / WORD) }
}

function sketch(vectors: Int8Array, papers: number, dims: number): Pick<Segment, 'signs' | 'sizes'> {
  const { numbers, words } = signed(dims)
  const signs = new Uint32Array(papers * words)
  const sums = new Float64Array(numbers)
  for (let paper = 0; paper < papers; paper++)
    for (let k = 0; k < numbers; k++) {
      const value = vectors[paper * dims + k] as number
      sums[k] = (sums[k] as number) + Math.abs(value)
      const at = Math.floor(k / WORD) * papers + paper
      if (value < 0) signs[at] = (signs[at] as number) | (1 << (k % WORD))
    }
  return { signs, sizes: Float32Array.from(sums, (sum) => sum / papers) }
}

/** The papers of a segment again, for putting segments together anew. */
export function readSegment(segment: Segment): Entry[] {
  const { ids, titles, dims, terms, starts, postings } = segment
  const entries = ids.map((id, paper): Entry => {
    const vector = new Int8Array(dims)
    copyVector(segment, paper, vector)
    return { id, title: titles[paper] as number, vector, postings: [] }
  })
  terms.forEach((term, t) => {
    for (let i = starts[t] as number; i < (starts[t + 1] as number); i++) {
      const posting = postings[i] as number
      entries[posting >> 3]?.postings.push({ term, level: posting & 7 })
    }
  })
  return entries
}

/** Copies the vector of one paper into `out`, or as much of it as fits there. */
export function copyVector({ dims, vectors }: Segment, paper: number, out: Int8Array) {
  out.set(vectors.subarray(paper * dims, paper * dims + Math.min(dims, out.length)))
}

/** The running sum of counts, from 0 to their total. */
export function startsOf(counts: Uint16Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number)
  return starts
}

function invert(entries: Entry[]): Pick<Segment, 'terms' | 'counts' | 'starts' | 'postings'> {
  const found = new Map<number, number>()
  for (const { postings } of entries)
    for (const { term } of postings) found.set(term, (found.get(term) ?? 0) + 1)
  const terms = Uint32Array.from(found.keys()).sort()
  const counts = Uint16Array.from(terms, (term) => found.get(term) ?? 0)
  const starts = startsOf(counts)
  const next = new Map<number, number>()
  terms.forEach((term, t) => void next.set(term, starts[t] as number))
  const postings = new Uint16Array(starts[terms.length] as number)
  entries.forEach((entry, paper) => {
    for (const { term, level } of entry.postings) {
      const at = next.get(term) as number
      postings[at] = (paper << 3) | level
      next.set(term, at + 1)
    }
  })
  return { terms, counts, starts, postings }
}
