import { type Lexicon, lexiconOf, wordAt } from './lexicon.ts'
import type { Entry } from './word-entry.ts'

/** The words of some papers as typed arrays that are read as they lie. */
export type WordSegment = {
  ids: string[]
  lexicon: Lexicon
  /** Where each word's postings begin; one more than there are words. */
  starts: Uint32Array
  /** paper << 3 | step of `IMPACTS`, by word, then paper. */
  postings: Uint16Array
}

/** Builds a segment of at most `SEGMENT_PAPERS` papers. */
export function buildSegment(entries: Entry[]): WordSegment {
  const byWord = new Map<string, number[]>()
  entries.forEach(({ words }, paper) => {
    for (const [word, step] of words) {
      const postings = byWord.get(word)
      if (postings) postings.push((paper << 3) | step)
      else byWord.set(word, [(paper << 3) | step])
    }
  })
  const words = [...byWord.keys()].sort()
  const starts = new Uint32Array(words.length + 1)
  words.forEach((word, i) => {
    starts[i + 1] = (starts[i] as number) + (byWord.get(word) as number[]).length
  })
  const postings = new Uint16Array(starts[words.length] as number)
  words.forEach((word, i) => void postings.set(byWord.get(word) as number[], starts[i]))
  return { ids: entries.map(({ id }) => id), lexicon: lexiconOf(words), starts, postings }
}

/** The papers of a segment again, for putting segments together anew. */
export function readSegment({ ids, lexicon, starts, postings }: WordSegment): Entry[] {
  const entries = ids.map((id): Entry => ({ id, words: new Map() }))
  for (let i = 0; i + 1 < starts.length; i++) {
    const word = wordAt(lexicon, i)
    for (let at = starts[i] as number; at < (starts[i + 1] as number); at++) {
      const posting = postings[at] as number
      entries[posting >> 3]?.words.set(word, posting & 7)
    }
  }
  return entries
}
