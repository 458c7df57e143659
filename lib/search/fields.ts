import type { Paper } from '../model/paper.ts'
import { authorName } from '../text/authors.ts'
import { compounds, tokenize } from '../text/tokenize.ts'

/** What of a paper is searched, and how much a word there is worth. */
export const FIELD_BOOSTS = {
  title: 4,
  alsoTitled: 4,
  authors: 3,
  ids: 3,
  venue: 2,
  abstract: 1,
} as const
export type Field = keyof typeof FIELD_BOOSTS
export const FIELDS = Object.keys(FIELD_BOOSTS) as Field[]

/** The text of a field, '' where the paper has none. */
export function fieldText(paper: Paper, field: Field): string {
  switch (field) {
    case 'authors':
      return paper.authors.map(authorName).join(', ')
    case 'alsoTitled':
      return (paper.alsoTitled ?? []).join('; ')
    case 'ids':
      return Object.values(paper.ids).join(' ')
    case 'venue':
      return `${paper.venue?.name ?? ''} ${paper.venue?.year ?? ''} ${paper.issued?.slice(0, 4) ?? ''}`
    default:
      return paper[field] ?? ''
  }
}

/** The words of a text as they are indexed: hyphenated ones also as one. */
export function fieldWords(text: string): string[] {
  return [...tokenize(text), ...compounds(text)].map(({ word }) => word)
}
