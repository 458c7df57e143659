import { toCslItem } from '../../../../lib/cite/csl-item.ts'
import { decodeTex } from '../../../../lib/cite/untex.ts'
import type { Author, Paper } from '../../../../lib/model/paper.ts'
import type { Reading } from './reading.ts'

/** What every reader must find in the citation of a paper, from the paper itself. */
export function expectedReading(paper: Paper): Reading {
  const { venue, ids } = paper
  const isPublished = venue !== undefined && venue.type !== 'preprint' && !/^arxiv/i.test(venue.name)
  return {
    title: decodeTex(paper.title),
    authors: paper.authors.map((author) => decodeTex(authorLine(author))),
    year: String(venue?.year ?? paper.issued?.slice(0, 4) ?? ''),
    container: isPublished ? venue.name : undefined,
    volume: isPublished ? venue.volume : undefined,
    issue: isPublished ? venue.issue : undefined,
    pages: isPublished ? venue.pages : undefined,
    publisher: isPublished ? venue.publisher : undefined,
    doi: toCslItem(paper, '').DOI,
    url: paper.url ?? (ids.arxiv && `https://arxiv.org/abs/${ids.arxiv}`),
    arxiv: ids.arxiv,
  }
}

/** Family with its particle, given, suffix. */
export function authorLine({ family, given, particle, suffix }: Partial<Author>): string {
  return [[particle, family].filter(Boolean).join(' '), given ?? '', suffix ?? ''].join('|')
}
