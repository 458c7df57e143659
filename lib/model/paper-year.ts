import type { Paper } from './paper.ts'

/**
 * The year that goes beside the authors: of the venue, else of first publication. In a file of its own, so that what
 * only draws papers does not carry their schema.
 */
export function paperYear(paper: Pick<Paper, 'venue' | 'issued'>): number | undefined {
  if (paper.venue?.year) return paper.venue.year
  const year = Number(paper.issued?.slice(0, 4))
  return year > 0 ? year : undefined
}
