import type { Paper } from '../model/paper.ts'
import type { Reason } from '../model/results.ts'
import { tokenize } from '../text/tokenize.ts'

/** What a paper is compared by. */
export type Comparable = Pick<Paper, 'title'> & Partial<Pick<Paper, 'abstract' | 'authors'>>

/** A related paper's id, the cosine of its telling words with the page's, and the words behind it. */
export type RankedKin = { id: string; score: number; reasons: Reason[] }

/** How often each word occurs among the papers compared, and each paper's words. */
export type WordTable = { documents: Map<string, Set<string>>; frequency: Map<string, number> }

/** Counts the words of papers once, for `rankKin`. */
export function countWords(papers: Paper[]): WordTable {
  const documents = new Map(papers.map((paper) => [paper.id, new Set(wordsOf(paper).keys())]))
  const frequency = new Map<string, number>()
  for (const words of documents.values())
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return { documents, frequency }
}

const QUERY_WORDS = 12
const MIN_REASONS = 2
const CUT_OFF = 0.22

/**
 * Papers close to a given one: the dozen most telling words of its title and abstract (tf × idf, title twice) are
 * sought in every other paper; the score is the share of their weight that is found. Nothing below the cut-off.
 */
export function rankKin(table: WordTable, paper: Comparable, limit: number): RankedKin[] {
  const telling = tellingWords(table, paper)
  const total = telling.reduce((sum, { weight }) => sum + weight, 0)
  const kin: RankedKin[] = []
  for (const [id, words] of table.documents) {
    const shared = telling.filter(({ word }) => words.has(word))
    const weight = shared.reduce((sum, { weight }) => sum + weight, 0)
    if (shared.length < MIN_REASONS || weight / total < CUT_OFF) continue
    kin.push({
      id,
      score: weight / total,
      reasons: shared.map(({ written, weight: one }) => ({ term: written, share: one / weight })),
    })
  }
  return kin.sort((a, b) => b.score - a.score).slice(0, limit)
}

type Telling = { word: string; written: string; weight: number }

function tellingWords({ documents, frequency }: WordTable, paper: Comparable): Telling[] {
  const telling: Telling[] = []
  for (const [word, { count, written }] of wordsOf(paper)) {
    const found = frequency.get(word) ?? 0
    if (word.length < 3 || found > documents.size / 3) continue
    telling.push({ word, written, weight: Math.sqrt(count) * Math.log(1 + documents.size / (found + 0.5)) })
  }
  return telling.sort((a, b) => b.weight - a.weight).slice(0, QUERY_WORDS)
}

function wordsOf({ title, abstract = '' }: Comparable): Map<string, { count: number; written: string }> {
  const words = new Map<string, { count: number; written: string }>()
  const text = `${title}\n${title}\n${abstract}`
  for (const { word, start, end } of tokenize(text)) {
    const entry = words.get(word)
    if (entry) entry.count++
    else words.set(word, { count: 1, written: text.slice(start, end).toLowerCase() })
  }
  return words
}
