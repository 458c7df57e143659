import { PaperkinError } from '../model/errors.ts'
import { type Ids, Paper, type Venue } from '../model/paper.ts'
import { paperId } from '../model/same-paper.ts'
import { titleKey } from '../text/normalize.ts'
import { plainText } from '../text/plain.ts'
import { readDate } from './dates.ts'
import { idsOfUrl, readIds } from './ids.ts'
import { releaseLiterals } from './literals.ts'
import { readAuthors } from './names.ts'
import { plainNote } from './notes.ts'
import type { ImportedNotes, RawPaper } from './record.ts'

/** A file's record as a paper: text plain, names in parts, ids canonical, nothing added. Throws where it has no title. */
export function toPaper(raw: RawPaper): Paper {
  const title = text(raw.title) ?? ''
  if (!titleKey(title)) throw new PaperkinError('It has no title.')
  const ids = readAllIds(raw)
  const issued = raw.issued ? readDate(raw.issued) : undefined
  const paper = {
    id: paperId(ids, title) ?? `title:${titleKey(title)}`,
    title,
    authors: readAuthors(raw.authors ?? []),
    ids,
    ...present({
      abstract: text(raw.abstract),
      issued,
      primaryCategory: text(raw.primaryCategory),
      venue: readVenue(raw.venue),
      url: readUrl(raw.url),
      pdfUrl: readUrl(raw.pdfUrl),
      codeUrl: readUrl(raw.codeUrl),
      language: readLanguage(raw.language),
      alsoTitled: readAlsoTitled(raw.alsoTitled, title),
    }),
  }
  return Paper.parse(paper)
}

/** The reader's own notes in a record, undefined where there are none. */
export function toNotes({ tags = [], note = '', readState, addedAt }: RawPaper): ImportedNotes | undefined {
  const names = [...new Set(tags.flatMap((tag) => text(tag) ?? []))]
  const time = addedAt ? Date.parse(addedAt) : Number.NaN
  const notes = present({
    tags: names.length > 0 ? names : undefined,
    note: plainNote(releaseLiterals(note)) || undefined,
    readState,
    addedAt: time > 0 ? time : undefined,
  })
  return Object.keys(notes).length > 0 ? notes : undefined
}

function readAllIds({ ids = {}, url = '', pdfUrl = '' }: RawPaper): Ids {
  return { ...idsOfUrl(pdfUrl), ...idsOfUrl(url), ...readIds(ids) }
}

function readVenue(raw: RawPaper['venue'] = {}): Venue | undefined {
  const name = text(raw.name)
  if (!name) return undefined
  const year = Number(readDate(raw.year ?? '')?.slice(0, 4))
  return {
    ...present({ type: text(raw.type) }),
    name,
    ...present({
      volume: text(raw.volume),
      issue: text(raw.issue),
      pages: readPages(raw.pages),
      publisher: text(raw.publisher),
      year: year > 0 ? year : undefined,
    }),
  }
}

function readPages(pages: string | undefined): string | undefined {
  return (
    text(pages)
      ?.replace(/\s*(?:-{1,3}|[‐‑–—])\s*/g, '-')
      .replace(/^-|-$/g, '') || undefined
  )
}

function readAlsoTitled(titles: string[] | undefined, title: string): string[] | undefined {
  const others = (titles ?? []).flatMap((one) => text(one) ?? []).filter((one) => one !== title)
  return others.length > 0 ? [...new Set(others)] : undefined
}

function readUrl(written: string | undefined): string | undefined {
  const url = written?.trim() ?? ''
  return /^https?:\/\/[^\s<>"]+$/i.test(url) && url.length < 2000 ? url : undefined
}

const LANGUAGES = new Map(
  (
    'eng en,english en,fre fr,fra fr,french fr,ger de,deu de,german de,ngerman de,spa es,spanish es,ita it,italian it,' +
    'por pt,portuguese pt,chi zh,zho zh,chinese zh,jpn ja,japanese ja,kor ko,korean ko,rus ru,russian ru'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

function readLanguage(written: string | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-') ?? ''
  const isTag = /^[a-z]{2}(?:-[a-z]{2,8})*$/i.test(tag)
  return LANGUAGES.get(tag.toLowerCase()) ?? (isTag ? tag : undefined)
}

const text = (markup: string | undefined) =>
  (markup ? releaseLiterals(plainText(markup)) : undefined) || undefined

/** The object without what is undefined. */
function present<T extends object>(object: T): { [Field in keyof T]?: Exclude<T[Field], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never
}
