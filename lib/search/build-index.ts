import MiniSearch, { type AsPlainObject } from 'minisearch'
import type { Paper } from '../model/paper.ts'
import { indexOptions } from './options.ts'

export type SearchIndex = MiniSearch<Paper>

/** An index over the given papers; their ids must differ. */
export function buildIndex(papers: Paper[]): SearchIndex {
  const index = new MiniSearch<Paper>(indexOptions)
  index.addAll(papers)
  return index
}

/** An index from its serialised form. Throws where MiniSearch does not know the form. */
export function loadIndex(plain: AsPlainObject): SearchIndex {
  return MiniSearch.loadJS<Paper>(plain, indexOptions)
}
