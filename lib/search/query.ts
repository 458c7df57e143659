import type { SearchOptions, SearchResult } from 'minisearch'
import type { SearchIndex } from './build-index.ts'
import { FIELD_BOOSTS } from './fields.ts'
import { joinedWords, maxEdits, singleWords } from './query-words.ts'

/** A paper's id with its BM25 score and the words of the paper that matched. */
export type Match = { id: string; score: number; terms: string[] }

/** What a query found: the best matches of `total`, and whether each has all its words, be it with typing errors. */
export type Answer = { matches: Match[]; total: number; hasAllWords: boolean }

/**
 * Papers that match a query: those with all its words (the last may be unfinished), else, where there are none, with
 * all of them but for typing errors, else with some. The first way that finds something is the answer, so the list is
 * never padded with weaker matches.
 */
export function queryIndex(index: SearchIndex, query: string): Answer {
  const hasWords = singleWords(query).length > 0
  for (const way of hasWords ? WAYS : []) {
    const found = index.search(query, way)
    const hasAllWords = way.combineWith === 'AND'
    const matches = (hasAllWords ? found : telling(found)).map(toMatch)
    if (matches.length > 0) return { matches, total: matches.length, hasAllWords }
  }
  return { matches: [], total: 0, hasAllWords: false }
}

const WEIGHTS = { fuzzy: 0.3, prefix: 0.5 }

const exact: SearchOptions = {
  boost: FIELD_BOOSTS,
  weights: WEIGHTS,
  combineWith: 'AND',
  prefix: (term, i, terms) => i === terms.length - 1 || term.length > 3,
  tokenize: joinedWords,
}
const parted: SearchOptions = { ...exact, tokenize: singleWords }
const fuzzy: SearchOptions = { ...parted, fuzzy: (term) => maxEdits(term) || false, maxFuzzy: 2 }
const WAYS: SearchOptions[] = [exact, parted, fuzzy, { ...parted, combineWith: 'OR' }]

// Papers that share but the common words of a query score far below one that has a rare word.
const TELLING = 0.4

function telling(found: SearchResult[]): SearchResult[] {
  const best = found[0]?.score ?? 0
  return found.filter(({ score }) => score >= TELLING * best)
}

function toMatch({ id, score, terms }: SearchResult): Match {
  return { id, score, terms }
}
