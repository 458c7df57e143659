import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Paper } from '../model/paper.ts'
import type { Notes } from '../model/stored.ts'
import { type CslItem, type CslName, isPublished, toCslItem } from './csl-item.ts'
import { escapeTex } from './tex.ts'
import type { TexCommands } from './tex-commands.ts'
import { escapeTitle, type TitleOptions } from './tex-title.ts'

/** Which of the two languages, how its text is written, and whether the reader's notes go along. */
export type BibtexOptions = TitleOptions & { dialect: 'bibtex' | 'biblatex'; withNotes?: boolean }

/** One entry: fields in the order in which they are printed, values as TeX source without their braces. */
export type Entry = { type: string; label: string; properties: Record<string, string> }

type Fields = Record<string, string | undefined>

/** The papers as BibTeX or BibLaTeX source, one entry each, under the given keys. */
export function formatBibtex(papers: Paper[], keys: string[], options: BibtexOptions): string {
  return papers.map((paper, i) => printEntry(toEntry(paper, keys[i] ?? '', options))).join('\n\n')
}

/** The entry of a paper: mapped by citation-js, then mended where it is wrong (docs/citations.md says where). */
export function toEntry(paper: Paper, key: string, options: BibtexOptions): Entry {
  const item = toCslItem(paper, key)
  const { type, properties } = mapItem(escapeItem(item, options), options.dialect)
  const fields: Fields = {
    ...properties,
    ...places(item, paper, options),
    ...numbers(item, options),
    ...eprint(paper, options),
    title: escapeTitle(item.title, options),
    // Without authors BibTeX has nothing to sort by.
    key: item.author || options.dialect === 'biblatex' ? undefined : key,
    doi: verbatim(item.DOI),
    url: verbatim(item.URL),
    ...(options.withNotes && notes(paper, options)),
  }
  return { type: mendType(type, item, options), label: key, properties: inOrder(fields) }
}

/** What citation-js makes of an item whose text is TeX already. */
function mapItem(item: CslItem, dialect: BibtexOptions['dialect']): Entry {
  const { format } = plugins.config.get('@bibtex')
  const before = { ...format }
  // Its own escapes drop every character they do not know; ours are done, and the key is chosen.
  Object.assign(format, { asciiOnly: false, checkLabel: false, useIdAsLabel: true })
  try {
    const [entry] = plugins.output.format(dialect, [item], { format: 'object' }) as Entry[]
    return entry as Entry
  } finally {
    Object.assign(format, before)
  }
}

function escapeItem(item: CslItem, { commands, dialect }: BibtexOptions): CslItem {
  const { type, author, volume } = item
  // To BibTeX a preprint is @misc, to BibLaTeX @online; citation-js would make both a journal's article.
  const mended = type === 'article' ? (dialect === 'bibtex' ? 'document' : 'webpage') : type
  return {
    ...item,
    type: mended,
    ...(volume && { volume: escapeTex(volume, commands) }),
    ...(author && { author: author.map((name) => escapeName(name, commands)) }),
  }
}

function escapeName(name: CslName, commands?: TexCommands): CslName {
  return Object.fromEntries(
    Object.entries(name).map(([part, text]) => {
      const tex = escapeTex(text, commands)
      if (part === 'literal') return [part, tex]
      // A comma or an “and” inside a name would end it, and “others” is a command. Of “and” only the word is braced,
      // for citation-js braces a name that has one as a whole, and then it has no parts.
      const withAnd = tex.replace(/(?<=^|\s)and(?=\s|$)/gi, '{$&}')
      return [part, /,|^others$/i.test(text) ? `{${withAnd}}` : withAnd]
    }),
  )
}

/** What the paper is in, and who brought it out: the field's name depends on the type, in both languages. */
function places(item: CslItem, paper: Paper, options: BibtexOptions): Fields {
  const tex = (text: string | undefined) => text && escapeTex(text, options.commands)
  const container = item['container-title'] && escapeTitle(item['container-title'], options)
  const publisher = tex(item.publisher)
  const isBibtex = options.dialect === 'bibtex'
  const none = {
    publisher: undefined,
    organization: undefined,
    institution: undefined,
    school: undefined,
    howpublished: undefined,
  }
  if (!isPublished(paper)) return { ...none, howpublished: paper.ids.arxiv ? undefined : publisher }
  if (item.type === 'thesis') return { ...none, [isBibtex ? 'school' : 'institution']: publisher }
  if (item.type === 'report') return { ...none, institution: publisher }
  if (item.type === 'article-journal')
    return { ...none, publisher, [isBibtex ? 'journal' : 'journaltitle']: container }
  if (/^(paper-conference|chapter)$/.test(item.type)) return { ...none, publisher, booktitle: container }
  return { ...none, publisher, howpublished: container }
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function numbers(item: CslItem, { dialect, commands }: BibtexOptions): Fields {
  const [, month] = item.issued?.['date-parts'][0] ?? []
  return {
    number: item.issue && escapeTex(item.issue, commands),
    pages: item.page && escapeTex(item.page.replace(/\s*[-–—]+\s*/g, '--'), commands),
    ...(dialect === 'bibtex' && { month: month ? MONTHS[month - 1] : undefined }),
  }
}

function eprint({ ids, primaryCategory }: Paper, { dialect }: BibtexOptions): Fields {
  if (!ids.arxiv) return {}
  return dialect === 'bibtex'
    ? { eprint: ids.arxiv, archiveprefix: 'arXiv', primaryclass: primaryCategory }
    : { eprint: ids.arxiv, eprinttype: 'arxiv', eprintclass: primaryCategory }
}

/** In the fields of Zotero, Mendeley and JabRef; a comma would end a keyword. */
function notes({ tags, note, readState }: Paper & Notes, { dialect, commands }: BibtexOptions): Fields {
  return {
    keywords: tags && escapeTex(tags.map((tag) => tag.replace(/[,;]/g, ' ')).join(', '), commands),
    [dialect === 'bibtex' ? 'annote' : 'annotation']: note && escapeTex(note, commands),
    readstatus: readState,
  }
}

/** Addresses stand as they are; what could end the field early is written as addresses write it. */
function verbatim(address: string | undefined): string | undefined {
  return address?.replace(/[\\{}\s]/g, encodeURIComponent)
}

function mendType(type: string, item: CslItem, { dialect }: BibtexOptions): string {
  if (item.type === 'thesis') return /^master/i.test(item.genre ?? '') ? 'mastersthesis' : 'phdthesis'
  return item.type === 'chapter' && dialect === 'bibtex' ? 'incollection' : type
}

const ORDER =
  `author key title booktitle journal journaltitle howpublished school institution type volume number pages
  publisher date year month eprint archiveprefix primaryclass eprinttype eprintclass doi url
  keywords annote annotation readstatus`.split(/\s+/)

function inOrder(fields: Fields): Record<string, string> {
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
