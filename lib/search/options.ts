import type { Options } from 'minisearch'
import type { Paper } from '../model/paper.ts'
import { foldWord } from '../text/tokenize.ts'
import { FIELDS, type Field, fieldText, fieldWords } from './fields.ts'

/** Raise it when fields or tokens change: an index written under another version is rebuilt. */
export const INDEX_VERSION = 2

/** How MiniSearch indexes papers. */
export const indexOptions: Options<Paper> = {
  idField: 'id',
  fields: FIELDS,
  extractField: (paper, field) => (field === 'id' ? paper.id : fieldText(paper, field as Field)),
  tokenize: fieldWords,
  processTerm: (term) => foldWord(term),
}
