import type { Item, RawPaper, RecordReader } from '../record.ts'
import { createTaggedReader, type TaggedRecord } from '../split/tagged-records.ts'

/** Reads RIS as Zotero, Mendeley, EndNote, publishers and PubMed's exporters write it. */
export function createRisReader(): RecordReader {
  return createTaggedReader({
    // The standard has two spaces; some write one, or none behind the dash.
    tag: /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/,
    isStart: (tag) => tag === 'TY',
    isEnd: (tag) => tag === 'ER',
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
  const type = one('TY') ?? ''
  const issued = one('DA', 'Y1', 'PY')
  const year = one('PY', 'Y1', 'DA')
  const urls = all('UR', 'L2').flatMap((text) => text.split(/;\s*(?=https?:)/))
  const place = one('JO', 'JF', 'T2', 'BT', 'C3', 'J2', 'JA')
  const publisher = one('PB')
  const name = place ?? (/^(?:THES|RPRT|BOOK)$/.test(type) ? publisher : undefined)
  const [start, end] = [one('SP'), one('EP')]
  const arxiv = /\barxiv:\s*([\w.-]+(?:\/\d{7})?)/i.exec(
    all('M1', 'AN', 'C1', 'N1', 'T2', 'JO').join('\n'),
  )?.[1]
  return {
    title: one('TI', 'T1', 'CT', ...(type === 'BOOK' ? ['BT'] : [])),
    abstract: one('AB', 'N2'),
    authors: tags.has('AU') || tags.has('A1') ? all('AU', 'A1') : all('A2'),
    issued: issued && /\d{4}/.test(issued) ? issued : year,
    ids: {
      ...(arxiv && { arxiv }),
      doi: one('DO') ?? /\b10\.\d{4,9}\/\S+/.exec(all('M3', 'N1').join('\n'))?.[0],
      pmid: all('AN').find((text) => /^\d{5,9}$/.test(text)),
      pmcid: all('C2').find((text) => /^PMC\d+$/.test(text)),
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
    tags: all('KW'),
  }
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
