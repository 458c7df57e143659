import type { Author, Paper, Venue } from '../model/paper.ts'
import { paperYear } from '../model/paper-year.ts'
import { foldSpace } from '../text/normalize.ts'
import { decodeTex } from './untex.ts'

/** A name as CSL-JSON has it. */
export type CslName = {
  family?: string
  given?: string
  'non-dropping-particle'?: string
  suffix?: string
  literal?: string
}

/** The part of CSL-JSON 1.0.2 that Paperkin fills. */
export type CslItem = {
  id: string
  type: string
  title: string
  author?: CslName[]
  issued?: { 'date-parts': number[][] }
  'container-title'?: string
  volume?: string
  issue?: string
  page?: string
  publisher?: string
  genre?: string
  number?: string
  DOI?: string
  URL?: string
  PMID?: string
  PMCID?: string
  language?: string
  'citation-key'?: string
  keyword?: string
  annote?: string
  custom?: Record<string, string>
}

/**
 * The paper as the version that is to be cited: the published one where its venue is known, else the preprint.
 * What is not known is absent. `id` is the citation key.
 */
export function toCslItem(paper: Paper, key: string): CslItem {
  const venue = isPublished(paper) ? paper.venue : undefined
  return present({
    id: key,
    'citation-key': key,
    type: cslType(paper),
    title: plain(paper.title),
    author: paper.authors.length ? paper.authors.map(toCslName) : undefined,
    issued: issuedDate(paper),
    'container-title': venue && isContainer(venue.type) ? plain(venue.name) : undefined,
    volume: venue?.volume,
    issue: venue?.issue,
    page: venue?.pages,
    publisher: publisherOf(paper),
    genre:
      venue?.type === 'phdthesis'
        ? 'PhD thesis'
        : venue?.type === 'mastersthesis'
          ? 'Master’s thesis'
          : undefined,
    number: isPreprint(paper) && paper.ids.arxiv ? `arXiv:${paper.ids.arxiv}` : undefined,
    DOI: citedDoi(paper),
    URL: [paper.url, urlOfIds(paper)].find((url) => /^https?:\/\//i.test(url ?? '')),
    PMID: paper.ids.pmid,
    PMCID: paper.ids.pmcid,
    language: paper.language,
  })
}

/** Whether a publication of the paper is known; else it is cited by where its text lies. */
export function isPublished({ venue }: Paper): boolean {
  return venue !== undefined && venue.type !== 'preprint' && !/^(arxiv|corr)\b/i.test(venue.name)
}

/** Whether the paper is known to be a preprint, not merely of unknown venue. */
export function isPreprint(paper: Paper): boolean {
  return !isPublished(paper) && Boolean(paper.venue || paper.ids.arxiv)
}

/** The DOI of the version that is cited: that of the preprint says nothing about the published paper. */
export function citedDoi(paper: Paper): string | undefined {
  const { doi } = paper.ids
  return doi && isPublished(paper) && isArxivDoi(doi) ? undefined : doi
}

/** Month and day belong to the preprint, as far as a paper's own date goes; a venue gives its year alone. */
function issuedDate(paper: Paper): CslItem['issued'] {
  const year = paperYear(paper)
  if (!year) return undefined
  const parts = (paper.issued ?? '')
    .split('-')
    .map(Number)
    .filter((part) => part > 0)
  const isOfVersion = parts[0] === year && (!isPublished(paper) || !paper.ids.arxiv)
  return { 'date-parts': [isOfVersion ? parts : [year]] }
}

const TYPES: Record<string, string> = {
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  proceedings: 'paper-conference',
  journal: 'article-journal',
  conference: 'paper-conference',
}

function cslType(paper: Paper): string {
  if (isPreprint(paper)) return 'article'
  if (!isPublished(paper)) return 'document'
  const type = paper.venue?.type
  if (type) return TYPES[type] ?? type
  return paper.venue ? typeOfVenue(paper.venue) : 'document'
}

/** The kind of a venue whose record does not say: by a word of its own name, or by the issue that journals have. */
function typeOfVenue({ name, issue }: Venue): string {
  if (/\b(proceedings|conference|workshop|symposium)\b/i.test(name)) return 'paper-conference'
  if (issue || /\b(journal|transactions|letters|annals|magazine|revue|zeitschrift)\b/i.test(name))
    return 'article-journal'
  return 'document'
}

// The venue of a thesis, report or book is who brought it out; all others are what the paper is part of.
const isContainer = (type: string | undefined) => !/thesis|^report$|^book$|^preprint$/.test(type ?? '')

function publisherOf(paper: Paper): string | undefined {
  const { venue } = paper
  if (!isPublished(paper)) return venue?.name ?? (paper.ids.arxiv ? 'arXiv' : undefined)
  return venue?.publisher ?? (isContainer(venue?.type) ? undefined : venue?.name)
}

// A DOI stands in its own field: an address made of it would only say it twice.
const urlOfIds = ({ ids }: Paper) => (ids.arxiv ? `https://arxiv.org/abs/${ids.arxiv}` : undefined)

const isArxivDoi = (doi: string) => doi.toLowerCase().startsWith('10.48550/arxiv.')

function toCslName({ family, given, particle, suffix, literal }: Author): CslName {
  if (literal) return { literal: plain(family) }
  return present({
    family: plain(family),
    given: given && plain(given),
    'non-dropping-particle': particle && plain(particle),
    suffix: suffix && plain(suffix),
  })
}

const plain = (text: string) => foldSpace(decodeTex(text))

/** The object without the keys that have no value; a title there always is. */
function present<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(([key, value]) => key === 'title' || (value !== undefined && value !== '')),
  ) as T
}
