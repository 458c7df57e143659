import { hashTerm } from '../../lib/related/term-hash.ts'
import { readTerms } from '../../lib/text/terms.ts'
import { readRecords } from '../cli/json-lines.ts'

/** Between parts of a sentence, and between title and abstract. */
export const PART = -1
export const TITLE_END = -2

/** The papers of a file as one stream of word numbers, with `PART` and `TITLE_END` between. */
export type Corpus = {
  papers: number
  words: string[]
  stream: Int32Array
  /** Where each paper begins in the stream, and where the last one ends. */
  starts: Float64Array
  /** Papers by author, for authors of 2 to 40 of them. */
  byAuthor: Map<string, number[]>
  /** A hash of all titles, so that the asset tells what it was made from. */
  fingerprint: number
}

/** Reads titles, abstracts and authors; about 40 s for 220,000 papers. */
export async function readCorpus(file: string, progress: (papers: number) => void): Promise<Corpus> {
  const numbers = new Map<string, number>()
  const byAuthor = new Map<string, number[]>()
  const starts: number[] = [0]
  let stream = new Int32Array(1 << 24)
  let length = 0
  let fingerprint = 0
  const push = (value: number) => {
    if (length === stream.length) stream = grow(stream)
    stream[length++] = value
  }
  const pushText = (text: unknown) => {
    if (typeof text !== 'string') return
    for (const { stem, isJoined } of readTerms(text)) {
      if (!isJoined) push(PART)
      push(numberOf(numbers, stem))
    }
  }
  for await (const record of readRecords(file)) {
    pushText(record.title)
    push(TITLE_END)
    pushText(record.abstract ?? record.text)
    addAuthors(byAuthor, record.authors, starts.length - 1)
    fingerprint = hashTerm(`${fingerprint} ${record.title}`)
    if (starts.push(length) % 5000 === 0) progress(starts.length)
  }
  for (const [author, papers] of byAuthor)
    if (papers.length < 2 || papers.length > 40) byAuthor.delete(author)
  return {
    papers: starts.length - 1,
    words: [...numbers.keys()],
    stream: stream.subarray(0, length),
    starts: Float64Array.from(starts),
    byAuthor,
    fingerprint,
  }
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  numbers.set(word, numbers.size)
  return numbers.size - 1
}

function addAuthors(byAuthor: Map<string, number[]>, authors: unknown, paper: number) {
  for (const author of new Set(Array.isArray(authors) ? authors : [])) {
    if (typeof author !== 'string' || author.length < 5) continue
    const key = author.toLowerCase()
    const papers = byAuthor.get(key)
    if (papers) papers.push(paper)
    else byAuthor.set(key, [paper])
  }
}

function grow(stream: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * stream.length)
  larger.set(stream)
  return larger
}
