import type { Paper } from '../lib/model/paper.ts'
import { paperYear } from '../lib/model/paper-year.ts'
import { familyName } from '../lib/text/authors.ts'

/** Family names of the first authors, as a list shortens them; none is left out for a single one. */
export function shortAuthors({ authors }: Pick<Paper, 'authors'>, etAl: string, most = 4): string {
  const shown = authors.length > most + 1 ? authors.slice(0, most) : authors
  const names = shown.map(familyName).join(', ')
  return shown.length < authors.length ? `${names} ${etAl}` : names
}

/** *NeurIPS 2023*, *2023*, *IJCV*, or ''. */
export function venueAndYear(paper: Pick<Paper, 'venue' | 'issued'>): string {
  const venue = paper.venue && shortVenue(paper.venue.name)
  // Many a meeting has its year in its name.
  if (venue && /\b(19|20)\d\d\b/.test(venue)) return venue
  return [venue, paperYear(paper)].filter(Boolean).join(' ')
}

/** A venue by the name its readers use: what stands in brackets at the end, or a well-known short form. */
export function shortVenue(name: string): string {
  const acronym = /\(([A-Z][\w.-]{1,9})\)\s*$/.exec(name)?.[1]
  return acronym ?? SHORT_NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? name
}

// Venues whose full names do not end in their acronym.
const SHORT_NAMES: [RegExp, string][] = [
  [/neural information processing systems track on datasets/i, 'NeurIPS Datasets'],
  [/^advances in neural information processing systems/i, 'NeurIPS'],
  [/^(proceedings of the )?(\d+\w* )?international conference on machine learning$/i, 'ICML'],
  [/^international conference on learning representations$/i, 'ICLR'],
  [/^transactions on machine learning research$/i, 'TMLR'],
  [/^journal of machine learning research$/i, 'JMLR'],
  [/^international journal of computer vision$/i, 'IJCV'],
  [/european chapter of the association for computational linguistics/i, 'EACL'],
  [/north american chapter of the association for computational linguistics/i, 'NAACL'],
  [/^transactions of the association for computational linguistics$/i, 'TACL'],
  [/^findings of the association for computational linguistics/i, 'Findings of ACL'],
  [/annual meeting of the association for computational linguistics/i, 'ACL'],
  [/empirical methods in natural language processing/i, 'EMNLP'],
]
