import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Paper } from '../model/paper.ts'
import type { TexEscapes } from '../model/settings.ts'
import { type CslItem, type CslName, isPreprint, toCslItem } from './csl-item.ts'
import { escapeTex } from './tex.ts'
import { escapeTitle } from './tex-title.ts'

export type Dialect = 'bibtex' | 'biblatex'

/** One entry: fields in the order in which they are printed, values as TeX source without their braces. */
export type Entry = { type: string; label: string; properties: Record<string, string> }

/** The papers as BibTeX or BibLaTeX source, one entry each, under the given keys. */
export function formatBibtex(papers: Paper[], keys: string[], dialect: Dialect, escapes: TexEscapes): string {
  return papers.map((paper, i) => printEntry(toEntry(paper, keys[i] ?? '', dialect, escapes))).join('\n\n')
}

/** The entry of a paper: mapped by citation-js, then mended where it is wrong (docs/citations.md says where). */
export function toEntry(paper: Paper, key: string, dialect: Dialect, escapes: TexEscapes): Entry {
  const item = toCslItem(paper, key)
  const entry = mapItem(escapeItem(item, escapes), dialect)
  const title = escapeTitle(item.title, escapes)
  const container = item['container-title'] && escapeTitle(item['container-title'], escapes)
  const fields: Record<string, string | undefined> = { ...entry.properties, title }
  for (const name of ['booktitle', 'journal', 'journaltitle']) if (fields[name]) fields[name] = container
  mendPlaces(fields, paper, item, escapes)
  mendDate(fields, item, dialect)
  addIds(fields, paper, item, dialect)
  return { type: mendType(entry.type, item), label: key, properties: inOrder(fields) }
}

/** What citation-js makes of an item whose text is TeX already. */
function mapItem(item: CslItem, dialect: Dialect): Entry {
  const { format } = plugins.config.get('@bibtex')
  // Its own escapes drop every character they do not know; ours are done, and the key is chosen.
  const before = { ...format }
  Object.assign(format, { asciiOnly: false, checkLabel: false, useIdAsLabel: true })
  try {
    const [entry] = plugins.output.format(dialect, [item], { format: 'object' }) as Entry[]
    return entry as Entry
  } finally {
    Object.assign(format, before)
  }
}

function escapeItem(item: CslItem, escapes: TexEscapes): CslItem {
  const { 'container-title': container, publisher, volume, issue, author } = item
  const tex = (text: string | undefined) => text && escapeTex(text, escapes)
  return {
    ...item,
    type: item.type === 'article' ? 'document' : item.type,
    ...(container && { 'container-title': tex(container) }),
    ...(publisher && { publisher: tex(publisher) }),
    ...(volume && { volume: tex(volume) }),
    ...(issue && { issue: tex(issue) }),
    ...(author && { author: author.map((name) => escapeName(name, escapes)) }),
  }
}

function escapeName(name: CslName, escapes: TexEscapes): CslName {
  return Object.fromEntries(
    Object.entries(name).map(([part, text]) => {
      const tex = escapeTex(text, escapes)
      // A comma or an “and” inside a name would end it.
      const needsBraces = part !== 'literal' && /,|\sand\s|^others$/i.test(text)
      return [part, needsBraces ? `{${tex}}` : tex]
    }),
  )
}

/** Who publishes goes by the entry type; of a preprint it is its eprint or how it was published. */
function mendPlaces(
  fields: Record<string, string | undefined>,
  paper: Paper,
  item: CslItem,
  escapes: TexEscapes,
) {
  const publisher = item.publisher && escapeTitle(item.publisher, escapes)
  for (const name of ['publisher', 'organization', 'institution', 'school', 'howpublished'])
    delete fields[name]
  if (isPreprint(paper)) {
    if (!paper.ids.arxiv) fields.howpublished = publisher
  } else if (item.type === 'thesis') fields.school = publisher
  else if (item.type === 'report') fields.institution = publisher
  else fields.publisher = publisher
  if (item.type === 'document')
    fields.howpublished = item['container-title'] && escapeTitle(item['container-title'], escapes)
  if (item.page) fields.pages = item.page.replace(/\s*[-–—]+\s*/g, '--')
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function mendDate(fields: Record<string, string | undefined>, item: CslItem, dialect: Dialect) {
  if (dialect === 'biblatex') return
  const [, month] = item.issued?.['date-parts'][0] ?? []
  fields.month = month ? MONTHS[month - 1] : undefined
}

function addIds(fields: Record<string, string | undefined>, paper: Paper, item: CslItem, dialect: Dialect) {
  const { arxiv } = paper.ids
  if (arxiv) {
    fields.eprint = arxiv
    fields[dialect === 'bibtex' ? 'archiveprefix' : 'eprinttype'] = 'arXiv'
    fields[dialect === 'bibtex' ? 'primaryclass' : 'eprintclass'] = paper.primaryCategory
  }
  fields.doi = item.DOI
  fields.url = item.URL
}

function mendType(type: string, item: CslItem): string {
  if (item.type !== 'thesis') return type
  return /^master/i.test(item.genre ?? '') ? 'mastersthesis' : 'phdthesis'
}

const ORDER =
  'author title booktitle journal journaltitle howpublished school institution type volume number pages publisher date year month eprint archiveprefix primaryclass eprinttype eprintclass doi url'.split(
    ' ',
  )

function inOrder(fields: Record<string, string | undefined>): Record<string, string> {
  const known = ORDER.filter((name) => fields[name])
  return Object.fromEntries(known.map((name) => [name, fields[name] as string]))
}

const CASED: Record<string, string> = { archiveprefix: 'archivePrefix', primaryclass: 'primaryClass' }

function printEntry({ type, label, properties }: Entry): string {
  const lines = Object.entries(properties).map(([name, value]) => {
    // A month is a macro: in braces it would be text that no style can translate.
    const printed = name === 'month' ? value : `{${value}}`
    return `  ${CASED[name] ?? name} = ${printed}`
  })
  return `@${type}{${label},\n${lines.join(',\n')}\n}`
}
