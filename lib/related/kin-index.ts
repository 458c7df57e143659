import type { Paper } from '../model/paper.ts'
import { createSegmented, SEGMENT_PAPERS } from '../segments/segmented.ts'
import { embed, toInt8 } from './embed.ts'
import { countTerms, hashTitle, type PaperTerms } from './paper-terms.ts'
import { buildSegment, type Entry, readSegment, type Segment } from './segment.ts'
import { segmentFromBytes } from './segment-bytes.ts'
import { type Rarity, rarityByVectors, rarityInPapers, tellingPostings } from './telling-terms.ts'
import type { WordVectors } from './word-vectors.ts'

/** The papers of a shelf, as kin are found among them. At most 400 bytes a paper beside its id. */
export type KinIndex = {
  vectors: WordVectors | undefined
  readonly segments: Segment[]
  readonly size: number
  /** Adds papers; one whose id is there already takes the older one's place. */
  add: (papers: Paper[]) => void
  remove: (ids: string[]) => void
}

/** An empty index; without vectors, kin are found by shared words alone. */
export function createKinIndex(vectors?: WordVectors): KinIndex {
  return indexOver(vectors, [])
}

/** An index from kept segments. Throws `IndexFileError` where one is damaged or was made with other vectors. */
export function openKinIndex(vectors: WordVectors | undefined, segments: Uint8Array[]): KinIndex {
  return indexOver(
    vectors,
    segments.map((bytes) => segmentFromBytes(bytes, vectors?.id ?? 0)),
  )
}

function indexOver(vectors: WordVectors | undefined, kept: Segment[]): KinIndex {
  const dims = vectors?.dims ?? 0
  const papers = createSegmented(
    { build: (entries: Entry[]) => buildSegment(entries, dims), read: readSegment, most: SEGMENT_PAPERS },
    kept,
  )
  return {
    ...papers,
    vectors,
    get size() {
      return papers.size
    },
    add: (added) => papers.add(createEntries(added, vectors)),
  }
}

function createEntries(papers: Paper[], vectors: WordVectors | undefined): Entry[] {
  if (vectors) {
    const rarity = rarityByVectors(vectors)
    return papers.map((paper) => createEntry(paper, countTerms(paper), rarity, vectors))
  }
  const terms = papers.map(countTerms)
  const rarity = rarityInPapers(terms)
  return papers.map((paper, i) => createEntry(paper, terms[i] as PaperTerms, rarity))
}

function createEntry({ id, title }: Paper, terms: PaperTerms, rarity: Rarity, vectors?: WordVectors): Entry {
  return {
    id,
    title: hashTitle(title),
    vector: vectors ? toInt8(embed(vectors, terms)) : new Int8Array(0),
    postings: tellingPostings(terms, rarity),
  }
}
