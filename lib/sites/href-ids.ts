import type { Ids } from '../model/paper.ts'
import { arxiv } from './arxiv.ts'
import { doiOfPath } from './doi.ts'

/** Ids that a link gives away, by the two forms that every host shares; empty where it gives none. */
export function idsOfHref(href: string): Ids {
  try {
    const url = new URL(href)
    if (/(?:^|\.)arxiv\.org$/.test(url.hostname)) return arxiv.paper(url)?.ids ?? {}
    const doi = doiOfPath(url.pathname)
    return doi ? { doi } : {}
  } catch {
    return {}
  }
}
