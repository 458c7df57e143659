import type { Posting } from './telling-terms.ts'

/** Numbers of a vector that the first, quick scan reads. */
export const HEAD = 64

/** One paper, ready to be kept. `title` is the hash of its title key. */
export type Entry = { id: string; title: number; vector: Int8Array; postings: Posting[] }

/** Papers as typed arrays that are scanned as they lie. */
export type Segment = {
  ids: string[]
  titles: Uint32Array
  /** Numbers a vector, 0 where it was made without vectors. */
  dims: number
  /** The first `HEAD` numbers of every vector, in groups of eight: group, then paper, then number. */
  heads: Int8Array
  /** The rest of every vector, paper by paper. */
  tails: Int8Array
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
  const head = Math.min(HEAD, dims)
  const heads = new Int8Array(entries.length * head)
  const tails = new Int8Array(entries.length * (dims - head))
  entries.forEach(({ vector }, paper) => {
    for (let k = 0; k < head; k++) heads[headPlace(entries.length, paper, k)] = vector[k] as number
    tails.set(vector.subarray(head), paper * (dims - head))
  })
  return {
    ids: entries.map(({ id }) => id),
    titles: Uint32Array.from(entries, ({ title }) => title),
    dims,
    heads,
    tails,
    ...invert(entries),
  }
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
export function copyVector({ ids, dims, heads, tails }: Segment, paper: number, out: Int8Array) {
  const head = Math.min(HEAD, dims)
  for (let k = 0; k < head; k++) out[k] = heads[headPlace(ids.length, paper, k)] as number
  const at = paper * (dims - head)
  out.set(tails.subarray(at, at + Math.min(dims, out.length) - head), head)
}

/** The running sum of counts, from 0 to their total. */
export function startsOf(counts: Uint16Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number)
  return starts
}

const headPlace = (papers: number, paper: number, k: number) => ((k >> 3) * papers + paper) * 8 + (k & 7)

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
