import type { Notes } from '../model/stored.ts'
import { plainText } from '../text/plain.ts'

/** Ids that are written into a field for remarks, and what remarks are left. */
export type Remarks = { ids: { [scheme: string]: string | undefined }; rest: string | undefined }

/**
 * A field of remarks, as Zotero's *Extra* or RIS's `N1`, one a line: ids that have no field of their own, other `Key:
 * value` lines, which are about the record, and what a person wrote, with its paragraphs. `isWritten` knows of a line,
 * as it lies in the file, that it is the latter.
 */
export function readRemarks(
  text: string | undefined,
  isWritten: (line: string) => boolean = () => false,
): Remarks {
  const all = (text ?? '').split(/\r?\n/)
  const lines = all.filter((line) => !isWritten(line)).map((line) => line.trim())
  const ids = Object.fromEntries(
    IDS.map(([scheme, pattern]) => [scheme, lines.map((line) => pattern.exec(line)?.[1]).find(Boolean)]),
  )
  const kept = all.filter((line) => isWritten(line) || !IS_ABOUT_RECORD.test(line.trim()))
  const rest = kept.map((line) => line.trim()).join('\n')
  return { ids, rest: rest.replace(/\n{3,}/g, '\n\n').trim() || undefined }
}

const IDS: [string, RegExp][] = [
  [
    'arxiv',
    // Without a key in front nothing else may stand in the line: a person may begin a remark with the number of another paper.
    /^(?=(?:_?eprint|number|arxiv(?: id)?):|\S+(?:\s*\[[\w.-]+\])?$)(?:_?eprint:\s*|number:\s*)?(?:arxiv(?: id)?:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?!\S*\w)/i,
  ],
  ['doi', /^doi:\s*(\S+)/i],
  ['pmid', /^(?:pmid|pubmed id):\s*(\d+)/i],
  ['pmcid', /^(?:pmcid|pmc id):\s*(PMC\d+)/i],
]

/** What Zotero, its plug-ins and services write there, by key; what a person wrote may have a colon, too. */
const IS_ABOUT_RECORD = new RegExp(
  `^(?:(?:${[
    'tex\\.[\\w.]+|citation[ -]key|citations?|cites|reviews?|_?eprint(?:type)?|number|arxiv(?: id)?|doi|pmid|pubmed id|pmcid|pmc id',
    'is[bs]n|oclc|lccn|mr|mr[ -]?number|zbl|jstor|publication title|container[ -]title(?:[ -]short)?|collection[ -]title',
    'original[ -](?:date|title|publisher(?:[ -]place)?)|publisher(?:[ -]place)?|event(?:[ -](?:title|place|date))?',
    'type|genre|medium|status|version|section|issued|available[ -]date|submitted|accessed|language|archive|source',
    'number[ -]of[ -](?:pages|volumes)|(?:page|chapter|volume|issue|series) ?(?:count|number)?|read[_ ]status(?:_date)?|tldr|s2id|ads bibcode',
  ].join('|')}):\\s*\\S.{0,300}|\\d+ citations? \\(.*\\) \\[.*\\]|<Go to \\w+>:.*|©.*|copyright\\b.*)$`,
  'i',
)

/** A read state as programs name it; undefined where it says none. */
export function readStateOf(written: string | undefined): Notes['readState'] {
  if (/^(?:read|skimmed)$/i.test(written ?? '')) return 'read'
  return /^(?:to read|unread)$/i.test(written ?? '') ? 'to read' : undefined
}

/** A note as text: programs that format notes keep them as HTML. */
export function plainNote(note: string): string {
  if (!/<\/?(?:p|div|br|li|ul|h\d|span|strong|em|blockquote)\b[^<>]*>/i.test(note)) return note.trim()
  const lines = note.replace(/\s+/g, ' ').split(/<br\s*\/?>|<\/(?:p|div|li|h\d|blockquote)>/i)
  return (
    lines
      // Zotero's CSV puts a semicolon between notes.
      .map((line) => plainText(line.replace(/^\s*;\s*/, '')))
      .filter(Boolean)
      .join('\n')
  )
}
