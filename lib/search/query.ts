import type { SearchOptions, SearchResult } from 'minisearch'
import { compounds, type Token, tokenize } from '../text/tokenize.ts'
import type { SearchIndex } from './build-index.ts'

/** A paper's id with its BM25 score and the words of the paper that matched. */
export type Match = { id: string; score: number; terms: string[] }

// A long title is about 25 words; more only cost time.
const MAX_TERMS = 32

/** What a query found, best first, and whether each match has all its words, be it with typing errors. */
export type Answer = { matches: Match[]; hasAllWords: boolean }

/**
 * Papers that match a query: those with all its words (the last may be unfinished), else, where there are none, with
 * all of them but for typing errors, else with some. The first way that finds something is the answer, so the list is
 * never padded with weaker matches.
 */
export function queryIndex(index: SearchIndex, query: string): Answer {
  const hasWords = tokenize(query).length > 0
  for (const way of hasWords ? WAYS : []) {
    const found = index.search(query, way)
    const hasAllWords = way.combineWith === 'AND'
    if (found.length > 0) return { matches: (hasAllWords ? found : telling(found)).map(toMatch), hasAllWords }
  }
  return { matches: [], hasAllWords: false }
}

const BOOST = { title: 4, alsoTitled: 4, authors: 3, ids: 3, abstract: 1 }
const WEIGHTS = { fuzzy: 0.3, prefix: 0.5 }

const exact: SearchOptions = {
  boost: BOOST,
  weights: WEIGHTS,
  combineWith: 'AND',
  prefix: (term, i, terms) => i === terms.length - 1 || term.length > 3,
  tokenize: joinedWords,
}
const parted: SearchOptions = { ...exact, tokenize: singleWords }
const fuzzy: SearchOptions = { ...parted, fuzzy: maxEdits, maxFuzzy: 2 }
const WAYS: SearchOptions[] = [exact, parted, fuzzy, { ...parted, combineWith: 'OR' }]

/** The words of a query, compounds as one: "pre-training" finds `pretraining`, which is what both ways of writing give. */
function joinedWords(query: string): string[] {
  const joined = compounds(query)
  const single = tokenize(query).filter(
    ({ start, end }) => !joined.some((one) => start >= one.start && end <= one.end),
  )
  return inOrder([...single, ...joined])
}

function singleWords(query: string): string[] {
  return inOrder(tokenize(query))
}

function inOrder(tokens: Token[]): string[] {
  return tokens
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_TERMS)
    .map(({ word }) => word)
}

/** Typing errors to forgive in a word: two letters swapped count as two edits, so longer words get two. */
function maxEdits(term: string): number | false {
  if (term.length < 4 || /^\d/.test(term)) return false
  return term.length < 6 ? 1 : 2
}

// Papers that share but the common words of a query score far below one that has a rare word.
const TELLING = 0.4

function telling(found: SearchResult[]): SearchResult[] {
  const best = found[0]?.score ?? 0
  return found.filter(({ score }) => score >= TELLING * best)
}

function toMatch({ id, score, terms }: SearchResult): Match {
  return { id, score, terms }
}
