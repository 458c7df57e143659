import type { Options } from 'minisearch'
import type { Paper } from '../model/paper.ts'
import { authorName } from '../text/authors.ts'
import { compounds, foldWord, tokenize } from '../text/tokenize.ts'

/** Raise it when fields or tokens change: an index written under another version is rebuilt. */
export const INDEX_VERSION = 1

/** What of a paper is searched, and how its text becomes terms. */
export const indexOptions: Options<Paper> = {
  idField: 'id',
  fields: ['title', 'alsoTitled', 'authors', 'ids', 'abstract'],
  extractField: (paper, field) => fieldText(paper, field),
  tokenize: (text) => [...tokenize(text), ...compounds(text)].map(({ word }) => word),
  processTerm: (term) => foldWord(term),
}

function fieldText(paper: Paper, field: string): string {
  switch (field) {
    case 'authors':
      return paper.authors.map(authorName).join(', ')
    case 'alsoTitled':
      return (paper.alsoTitled ?? []).join('; ')
    case 'ids':
      return Object.values(paper.ids).join(' ')
    default:
      return String(paper[field as keyof Paper] ?? '')
  }
}
