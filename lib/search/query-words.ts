import { compounds, type Token, tokenize } from '../text/tokenize.ts'

// A long title is about 25 words; more only cost time.
const MAX_WORDS = 32

/** The words of a query, compounds as one: "pre-training" finds `pretraining`, which is what both ways of writing give. */
export function joinedWords(query: string): string[] {
  const joined = compounds(query)
  const single = tokenize(query).filter(
    ({ start, end }) => !joined.some((one) => start >= one.start && end <= one.end),
  )
  return inOrder([...single, ...joined])
}

/** The words of a query, the parts of compounds one by one. */
export function singleWords(query: string): string[] {
  return inOrder(tokenize(query))
}

function inOrder(tokens: Token[]): string[] {
  return tokens
    .sort((a, b) => a.start - b.start)
    .slice(0, MAX_WORDS)
    .map(({ word }) => word)
}

/** Typing errors to forgive in a word: the longer, the more. */
export function maxEdits(word: string): number {
  if (word.length < 4 || /^\d/.test(word)) return 0
  return word.length < 6 ? 1 : 2
}
