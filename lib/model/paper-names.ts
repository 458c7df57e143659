import { titleKey } from '../text/normalize.ts'
import type { Ids } from './paper.ts'

type Named = { ids: Ids; title?: string; alsoTitled?: string[] }

/** All names a paper can be looked up by: `scheme:id` for each id, `title:key` for each title. */
export function paperNames({ ids, title = '', alsoTitled = [] }: Named): string[] {
  const byId = Object.entries(ids).map(([scheme, id]) => `${scheme}:${id}`)
  const byTitle = [title, ...alsoTitled].map(titleKey).filter((key) => key !== '')
  return [...new Set([...byId, ...byTitle.map((key) => `title:${key}`)])]
}
