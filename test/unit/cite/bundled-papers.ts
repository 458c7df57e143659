import seeds from '../../../assets/seed-papers.json' with { type: 'json' }
import type { Paper } from '../../../lib/model/paper.ts'

/** The bundled papers as the shelves have them. */
export const bundledPapers: Paper[] = seeds.map((seed) => {
  const { arxivId, doi, venue, codeUrl, ...paper } = seed
  const known = Object.entries(venue).filter(([, value]) => value !== null)
  return {
    ...paper,
    ids: { arxiv: arxivId, ...(doi && { doi }) },
    venue: Object.fromEntries(known) as Paper['venue'],
    ...(codeUrl && { codeUrl }),
  }
})
