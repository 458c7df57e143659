import type { PageSnapshot } from '../model/page-snapshot.ts'
import type { Page } from './page.ts'

/** A snapshot as the readers see a page; those of the body find nothing to read in it. */
export function createSnapshotPage({ url, title, metas: pairs }: PageSnapshot): Page {
  const metas = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const values = metas.get(name)
    if (values) values.push(value)
    else metas.set(name, [value])
  }
  return {
    url: new URL(url),
    title,
    metas,
    meta: (...names) => names.map((name) => metas.get(name)?.[0]).find(Boolean),
    link: () => undefined,
    get document(): Document {
      throw new Error('A snapshot has no document: read what it shows.')
    },
  }
}
