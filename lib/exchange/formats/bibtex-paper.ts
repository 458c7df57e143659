import { joinDate, readDate, readMonth } from '../dates.ts'
import { idsOfUrl } from '../ids.ts'
import { readRemarks, readStateOf } from '../notes.ts'
import type { RawPaper } from '../record.ts'
import type { BibtexEntry } from '../split/bibtex-fields.ts'
import { splitBibtexNames } from './bibtex-names.ts'
import { plainBibtex, verbatimBibtex } from './bibtex-text.ts'

/** An entry of BibTeX or BibLaTeX as Zotero, Mendeley, JabRef, DBLP or the ACL Anthology write it. */
export function readBibtexFields({ type, fields }: BibtexEntry): RawPaper {
  const text = (...names: string[]) => firstOf(names, fields, plainBibtex)
  const verbatim = (...names: string[]) => firstOf(names, fields, verbatimBibtex)
  const url = verbatim('url') ?? /https?:[^\s{}]+/.exec(verbatim('howpublished') ?? '')?.[0]
  const place = text('journal', 'journaltitle', 'booktitle', 'maintitle')
  const arxiv = arxivOf(verbatim, place)
  const isPubmed = /^(?:pubmed|pmid)$/i.test(verbatim('eprinttype') ?? '')
  const publisher = text('publisher', 'organization')
  const author = fields.get('author') ?? (place ? undefined : fields.get('editor'))
  const subtitle = text('subtitle')
  const title = text('title')
  const issued = dateOf(text)
  const remarks = readRemarks(text('note'))
  const name =
    place ?? text('school', 'institution') ?? (/book/.test(type) ? publisher : placeOf(text('howpublished')))
  return {
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    abstract: text('abstract'),
    authors: author === undefined ? [] : splitBibtexNames(author),
    issued,
    ids: {
      ...(arxiv && { arxiv }),
      doi: verbatim('doi'),
      pmid: verbatim('pmid') ?? (isPubmed ? verbatim('eprint') : remarks.ids.pmid),
      pmcid: verbatim('pmcid', 'pmc') ?? remarks.ids.pmcid,
    },
    primaryCategory: arxiv && verbatim('primaryclass', 'eprintclass'),
    ...(name &&
      !isPreprintServer(name) && {
        venue: {
          type:
            TYPES.get(type) ??
            (type === 'thesis' && /master/i.test(text('type') ?? '') ? 'thesis' : undefined),
          name,
          volume: text('volume'),
          issue: text('number', 'issue'),
          pages: text('pages'),
          publisher: publisher === name ? undefined : publisher,
          year: issued?.slice(0, 4),
        },
      }),
    url,
    language: text('langid', 'language'),
    tags: TAGS.flatMap((name) => readTags(fields.get(name))),
    note: notesOf(fields),
    readState: readStateOf(text('readstatus')),
  }
}

// BibTeX's and BibLaTeX's entry types as CSL types: https://aurimasv.github.io/z2csl and biblatex's manual, 2.1.
const TYPES = new Map([
  ['article', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
  ['book', 'book'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['proceedings', 'book'],
])

/** Keywords, and the groups and folders that JabRef and Mendeley keep in a field beside them. */
const TAGS = ['keywords', 'keyword', 'mendeley-tags', 'mendeley-groups', 'groups']

function readTags(value: string | undefined): string[] {
  // A separator that is part of a name has a backslash.
  const parts = value?.replace(/\\([;,])/g, (_, sign) => (sign === ';' ? '\ufdd8' : '\ufdd9')).split(/[,;]/)
  return (parts ?? []).map((part) => plainBibtex(part.replaceAll('\ufdd8', ';').replaceAll('\ufdd9', ',')))
}

/** `comment-ada` is JabRef's field for the remarks of one of several people. */
function notesOf(fields: Map<string, string>): string | undefined {
  const names = [...fields.keys()].filter((name) =>
    /^(?:annote|annotation|comment|comment-.+|review)$/.test(name),
  )
  return (
    names
      .map((name) => plainBibtex(fields.get(name) ?? ''))
      .filter(Boolean)
      .join('\n') || undefined
  )
}

type Read = (...names: string[]) => string | undefined

function firstOf(
  names: string[],
  fields: Map<string, string>,
  read: (value: string) => string,
): string | undefined {
  for (const name of names) {
    const value = fields.get(name)
    const text = value && read(value)
    if (text) return text
  }
  return undefined
}

/** Of what `howpublished` holds, only the name of a place is a venue. */
function placeOf(howPublished: string | undefined): string | undefined {
  const isRemark = /https?:|www\.|accessed|available|online|preprint|blog|github|website|software|e-?print/i
  return howPublished && !isRemark.test(howPublished) ? howPublished : undefined
}

const isPreprintServer = (name: string) => /^(?:arxiv|corr\b|(?:bio|med)rxiv|ssrn)/i.test(name)

function arxivOf(verbatim: Read, place: string | undefined): string | undefined {
  const named = verbatim('arxivid', 'arxiv')
  const prefix = verbatim('archiveprefix', 'eprinttype')
  const eprint = verbatim('eprint')
  if (named) return named
  // Mendeley gives the id alone; JSTOR and PubMed use the same field with a prefix of their own.
  if (
    eprint &&
    (prefix
      ? /^arxiv$/i.test(prefix)
      : /^\d{4}\.\d{4,5}(?:v\d+)?$|^[a-z-]+(?:\.[A-Z]{2})?\/\d{7}/.test(eprint))
  )
    return eprint
  const inJournal = /abs\/([\w.-]+(?:\/\d{7})?)|arxiv:\s*([\w.-]+(?:\/\d{7})?)/i.exec(place ?? '')
  return inJournal?.[1] ?? inJournal?.[2] ?? idsOfUrl(verbatim('url') ?? '').arxiv
}

function dateOf(text: Read): string | undefined {
  const date = text('date')
  if (date) return readDate(date)
  const year = /\d{4}/.exec(text('year') ?? '')?.[0]
  const month = text('month') ?? ''
  const day = text('day') ?? /\b(\d{1,2})\b/.exec(month.replace(/^\d{1,2}$/, ''))?.[1]
  return joinDate(
    year,
    readMonth(month.replace(/\b\d{1,2}\b(?=.*\p{L})|(?<=\p{L}.*)\b\d{1,2}\b/gu, '')),
    Number(day),
  )
}
