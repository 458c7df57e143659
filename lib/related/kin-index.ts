import type { Paper } from '../model/paper.ts'
import { embed, toInt8 } from './embed.ts'
import { countTerms, hashTitle } from './paper-terms.ts'
import { buildSegment, type Entry, readSegment, SEGMENT_PAPERS, type Segment } from './segment.ts'
import { segmentFromBytes, segmentToBytes } from './segment-bytes.ts'
import { rarityByVectors, rarityInPapers, tellingPostings } from './telling-terms.ts'
import type { WordVectors } from './word-vectors.ts'

/** The papers of a shelf, as kin are found among them. At most 400 bytes a paper beside its id. */
export type KinIndex = {
  vectors: WordVectors | undefined
  readonly segments: Segment[]
  readonly size: number
  /** Adds papers; one whose id is there already takes the older one's place. */
  add: (papers: Paper[]) => void
  remove: (ids: string[]) => void
  /** The segments, each as one buffer to be kept. Unchanged segments give the same bytes. */
  toBytes: () => Uint8Array[]
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

function indexOver(vectors: WordVectors | undefined, segments: Segment[]): KinIndex {
  const dims = vectors?.dims ?? 0
  const remove = (ids: string[]) => {
    const gone = new Set(ids)
    segments.forEach((segment, i) => {
      if (!segment.ids.some((id) => gone.has(id))) return
      const left = readSegment(segment).filter(({ id }) => !gone.has(id))
      segments[i] = buildSegment(left, dims)
    })
    drop(segments, ({ ids }) => ids.length === 0)
  }
  return {
    vectors,
    segments,
    get size() {
      return segments.reduce((sum, { ids }) => sum + ids.length, 0)
    },
    add: (papers) => {
      const byId = new Map(papers.map((paper) => [paper.id, paper]))
      remove([...byId.keys()])
      const entries = createEntries([...byId.values()], vectors)
      // The last segment is filled up, so that papers saved one by one do not make a segment each.
      const last = segments.at(-1)
      if (last && last.ids.length < SEGMENT_PAPERS && entries.length > 0)
        entries.unshift(...readSegment(segments.pop() as Segment))
      for (let at = 0; at < entries.length; at += SEGMENT_PAPERS)
        segments.push(buildSegment(entries.slice(at, at + SEGMENT_PAPERS), dims))
    },
    remove,
    toBytes: () => segments.map((segment) => segmentToBytes(segment, vectors?.id ?? 0)),
  }
}

function createEntries(papers: Paper[], vectors: WordVectors | undefined): Entry[] {
  const terms = papers.map(countTerms)
  const rarity = vectors ? rarityByVectors(vectors) : rarityInPapers(terms)
  return papers.map(({ id, title }, i) => {
    const own = terms[i] as (typeof terms)[number]
    return {
      id,
      title: hashTitle(title),
      vector: vectors ? toInt8(embed(vectors, own)) : new Int8Array(0),
      postings: tellingPostings(own, rarity),
    }
  })
}

function drop<T>(list: T[], isGone: (item: T) => boolean) {
  for (let i = list.length - 1; i >= 0; i--) if (isGone(list[i] as T)) list.splice(i, 1)
}
