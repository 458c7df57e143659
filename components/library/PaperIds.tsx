import type { Ids } from '../../lib/model/paper.ts'

/** Proper names, so not for translation. */
const SCHEMES: Record<string, string> = {
  arxiv: 'arXiv',
  doi: 'DOI',
  acl: 'ACL',
  openreview: 'OpenReview',
  pmid: 'PMID',
  pmcid: 'PMCID',
  isbn: 'ISBN',
  dblp: 'DBLP',
}

/** The ids of a paper, each with its scheme. */
export function PaperIds({ ids }: { ids: Ids }) {
  const entries = Object.entries(ids)
  if (entries.length === 0) return null
  return (
    <dl class="pk-ids">
      {entries.map(([scheme, id]) => (
        <div key={scheme}>
          <dt>{Object.hasOwn(SCHEMES, scheme) ? SCHEMES[scheme] : scheme}</dt>
          <dd>{id}</dd>
        </div>
      ))}
    </dl>
  )
}
