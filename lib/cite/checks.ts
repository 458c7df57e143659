import type { Check } from '../model/citation.ts'
import type { Paper } from '../model/paper.ts'
import type { CitationFormat } from '../model/settings.ts'
import { isPublished } from './csl-item.ts'

const LABELS: Record<string, string> = {
  title: 'title',
  authors: 'authors',
  issued: 'date',
  primaryCategory: 'arXiv category',
  url: 'address',
  'ids.arxiv': 'arXiv id',
  'ids.doi': 'DOI',
  venue: 'venue',
  'venue.type': 'kind of venue',
  'venue.name': 'venue',
  'venue.volume': 'volume',
  'venue.issue': 'issue',
  'venue.pages': 'pages',
  'venue.publisher': 'publisher',
  'venue.year': 'year',
}

const LINKS = ['title', 'url', 'ids.doi']

/** The fields that this format names for this paper though they are unverified, for “check: publisher, year”. */
export function needsCheck(paper: Paper, format: CitationFormat): Check[] {
  const unsure = [...(paper.unverified ?? []), ...(paper.venue?.type === 'thesis' ? ['venue.type'] : [])]
  return unsure
    .filter((field) => isCited(field, paper, format))
    .map((field) => ({ paper: paper.id, field, label: LABELS[field] ?? field }))
}

function isCited(field: string, paper: Paper, format: CitationFormat): boolean {
  if (!(field in LABELS) || !hasValue(paper, field)) return false
  if (['markdown', 'html', 'plain'].includes(format)) return LINKS.includes(field)
  if (format === 'cite-command') return ['title', 'authors', 'venue.year', 'issued'].includes(field)
  if (field === 'primaryCategory') return ['bibtex', 'biblatex', 'csl-json'].includes(format)
  return field.startsWith('venue') ? isPublished(paper) : true
}

function hasValue(paper: Paper, field: string): boolean {
  const value = field.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], paper)
  return value !== undefined && value !== ''
}
