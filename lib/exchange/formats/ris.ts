import { readRemarks, readStateOf } from '../notes.ts'
import type { Item, RawPaper, RecordReader } from '../record.ts'
import { createTaggedReader, type TaggedRecord } from '../split/tagged-records.ts'

/** Reads RIS as Zotero, Mendeley, EndNote, publishers and PubMed's exporters write it. */
export function createRisReader(): RecordReader {
  return createTaggedReader({
    // The standard has two spaces; some write one, or none behind the dash.
    tag: /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/,
    isStart: (tag) => tag === 'TY',
    isEnd: (tag) => tag === 'ER',
    // EndNote writes the second and later keywords without a tag, and remarks line by line.
    isList: (tag) => tag === 'KW',
    isText: (tag) => tag === 'N1' || tag === 'RN',
    read: (record): Item => ({ ...placeOf(record), raw: readRis(record) }),
  })
}

function placeOf({ line, tags }: TaggedRecord) {
  const entry = tags.get('ID')?.[0] ?? tags.get('TI')?.[0] ?? tags.get('T1')?.[0]
  return { line, ...(entry && { entry: entry.slice(0, 80) }) }
}

function readRis({ tags }: TaggedRecord): RawPaper {
  const one = (...names: string[]) => names.map((name) => tags.get(name)?.find(Boolean)).find(Boolean)
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []).filter(Boolean)
  const text = (name: string) => (tags.get(name) ?? []).join('\n').trim()
  const type = one('TY') ?? ''
  const issued = one('DA', 'Y1', 'PY')
  const year = one('PY', 'Y1', 'DA')
  const urls = all('UR', 'L2').flatMap((text) => text.split(/;\s*(?=https?:)/))
  const place = placeIn(type, one)
  const publisher = one('PB')
  const name = place ?? (/^(?:THES|RPRT|BOOK)$/.test(type) ? publisher : undefined)
  const [start, end] = [one('SP'), one('EP')]
  const arxiv = /\barxiv:\s*([\w.-]+(?:\/\d{7})?)/i.exec(all('M1', 'AN', 'C1', 'T2', 'JO').join('\n'))?.[1]
  const remarks = readRemarks(text('N1'), isIndented)
  return {
    title: one('TI', 'T1', 'CT', ...(type === 'BOOK' ? ['BT'] : [])),
    abstract: one('AB', 'N2'),
    authors: tags.has('AU') || tags.has('A1') ? all('AU', 'A1') : all('A2'),
    issued: issued && /\d{4}/.test(issued) ? issued : year,
    ids: {
      arxiv: arxiv ?? remarks.ids.arxiv,
      doi: one('DO') ?? /\b10\.\d{4,9}\/\S+/.exec(all('M3', 'N1').join('\n'))?.[0],
      pmid: all('AN').find((text) => /^\d{5,9}$/.test(text)) ?? remarks.ids.pmid,
      pmcid: all('C2').find((text) => /^PMC\d+$/.test(text)) ?? remarks.ids.pmcid,
    },
    ...(name &&
      !/^arxiv\b/i.test(name) && {
        venue: {
          type: TYPES.get(type),
          name,
          volume: one('VL'),
          issue: one('IS'),
          pages: start && end && start !== end ? `${start}-${end}` : start,
          publisher: publisher === name ? undefined : publisher,
          year,
        },
      }),
    url: urls[0],
    pdfUrl: all('L1').find((text) => /^https?:/.test(text)),
    language: one('LA'),
    tags: all('KW').flatMap((text) => text.split(/\s*;\s*/)),
    // `RN` holds EndNote's research notes; elsewhere it may be a number.
    note: [/\s/.test(text('RN')) && text('RN'), remarks.rest].filter(Boolean).join('\n') || undefined,
    readState: readStateOf(/^Read status: (.+)$/m.exec(all('N1').join('\n'))?.[1]),
  }
}

/** So we write the lines of a note below the first. */
const isIndented = (line: string) => /^ {2}\S/.test(line)

/** The full name where there is an abbreviation, too; of a conference its proceedings. */
function placeIn(type: string, one: (...names: string[]) => string | undefined): string | undefined {
  const names = /^(?:CONF|CPAPER)$/.test(type) ? ['C3', 'T2', 'BT'] : ['JF', 'JO', 'T2', 'BT', 'C3']
  const full = one(...names.filter((name) => !one(name)?.includes('.')))
  return full ?? one(...names, 'JO', 'JF', 'J2', 'JA')
}

const TYPES = new Map([
  ['JOUR', 'article-journal'],
  ['EJOUR', 'article-journal'],
  ['CONF', 'paper-conference'],
  ['CPAPER', 'paper-conference'],
  ['CHAP', 'chapter'],
  ['ECHAP', 'chapter'],
  ['BOOK', 'book'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
])
