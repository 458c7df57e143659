import type { KinIndex } from './kin-index.ts'
import { type Comparable, hashTitle, writtenTerms } from './paper-terms.ts'
import { createQuery, type Query, type Ranked, rankPapers } from './rank-papers.ts'
import { termScore } from './score-terms.ts'

/** A related paper's id, its score, and the words that both papers have, each with its share of the exact match. */
export type FoundKin = { id: string; score: number; reasons: { term: string; share: number }[] }

/**
 * Papers of the indexes that belong next to a paper, closest first; none where nothing is close. The paper itself, other
 * versions of it and repeated records are left out. `isLeftOut` takes out further papers by id.
 */
export function findKin(
  indexes: KinIndex[],
  paper: Comparable,
  { limit, isLeftOut = () => false }: { limit: number; isLeftOut?: (id: string) => boolean },
): FoundKin[] {
  const segments = indexes.flatMap((index) => index.segments)
  const query = createQuery(indexes, paper)
  const title = hashTitle(paper.title)
  const ranked = rankPapers(segments, query, {
    limit: 3 * limit + 10,
    isLeftOut: ({ ids, titles }, i) => titles[i] === title || isLeftOut(ids[i] as string),
  })
  const seen = new Set<number>()
  const kin = ranked
    .filter((one) => isClose(one, query) && !isCopy(one, query) && isFirst(seen, one))
    .slice(0, limit)
  const written = writtenTerms(paper)
  return kin.map((one) => ({
    id: one.segment.ids[one.paper] as string,
    score: one.score,
    reasons: reasonsFor(one, query, written),
  }))
}

/**
 * From here on two records are of one text: a preprint and its reprint, a title with a typing error. As shares of the
 * highest possible cosine and exact match.
 */
const COPY = 0.95
const COPY_EXACT = 0.75
/** Without vectors, which words a paper keeps depends on its shelf, and less of a copy is found. */
const COPY_BY_WORDS = 0.5

/** Below both, or with no telling word in common that could be shown, two papers have their language in common, not their subject; how they were chosen is told in docs/related.md. */
const CLOSE = 0.4
const CLOSE_EXACT = 0.25
/** The same where there are no vectors to tell kin: half of the bundled papers' best kin have 0.13, of papers drawn at random from elsewhere in the field 0.09. */
const CLOSE_BY_WORDS = 0.11

function isCopy({ cosine, exact, segment }: Ranked, { own }: Query): boolean {
  if (own === 0) return false
  return segment.dims > 0 ? cosine >= COPY && exact >= COPY_EXACT * own : exact >= COPY_BY_WORDS * own
}

function isClose({ cosine, exact, segment }: Ranked, { own }: Query): boolean {
  if (exact === 0) return false
  if (segment.dims === 0) return exact >= CLOSE_BY_WORDS * own
  return cosine >= CLOSE || exact >= CLOSE_EXACT * own
}

/** False for a record whose title was seen. */
function isFirst(seen: Set<number>, { segment, paper }: Ranked): boolean {
  const title = segment.titles[paper] as number
  if (seen.has(title)) return false
  seen.add(title)
  return true
}

const MIN_REASONS = 4
const MIN_SHARE = 0.5

/** The worthiest shared words, until they make up half of the exact match and are at least four. */
function reasonsFor({ segment, paper, exact }: Ranked, { weights }: Query, written: Map<number, string>) {
  const shared = weights
    .map(([term, weight]) => ({ term, share: termScore(segment, paper, term, weight) / exact }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  let told = 0
  const end = shared.findIndex(({ share }, i) => {
    told += share
    return told >= MIN_SHARE && i + 1 >= MIN_REASONS
  })
  return shared
    .slice(0, end < 0 ? undefined : end + 1)
    .map(({ term, share }) => ({ term: written.get(term) ?? '', share }))
}
