import type { Item, RawPaper, RecordReader } from '../record.ts'
import { createTaggedReader, type TaggedRecord } from '../split/tagged-records.ts'

/** Reads PubMed's `.nbib`, the MEDLINE format (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). */
export function createNbibReader(): RecordReader {
  return createTaggedReader({
    tag: /^([A-Z]{2,4}) *- (.*)$/,
    isStart: (tag) => tag === 'PMID',
    isEnd: () => false,
    read: (record): Item => {
      const pmid = record.tags.get('PMID')?.[0]
      return { line: record.line, ...(pmid && { entry: `PMID ${pmid}` }), raw: readNbib(record) }
    },
  })
}

function readNbib({ tags }: TaggedRecord): RawPaper {
  const one = (...names: string[]) => names.map((name) => tags.get(name)?.find(Boolean)).find(Boolean)
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? [])
  const idOf = (kind: string) =>
    all('LID', 'AID')
      .map((id) => new RegExp(`^(\\S+) \\[${kind}\\]$`).exec(id)?.[1])
      .find(Boolean)
  const pmid = one('PMID')
  // A chapter of a book has the book's title beside its own.
  const book = tags.has('TI') ? one('BTI') : undefined
  const name = one('JT', 'TA') ?? book
  const groups = all('CN').map((family) => ({ family, literal: true }))
  return {
    title: one('TI', 'BTI')
      ?.replace(/^\[(.*)\]\.?$/, '$1')
      .replace(/(?<!\.)\.$/, ''),
    abstract: one('AB'),
    authors: [...(tags.has('FAU') ? all('FAU').map(moveSuffix) : all('AU')), ...groups],
    issued: /\((\d{4}\/\d\d\/\d\d)/.exec(one('DEP') ?? '')?.[1] ?? one('DEP', 'DP'),
    ids: { pmid, pmcid: one('PMC'), doi: idOf('doi') },
    ...(name && {
      venue: {
        type: book ? 'chapter' : 'article-journal',
        name,
        volume: one('VI'),
        issue: one('IP'),
        pages: one('PG'),
        publisher: book && one('PB'),
        year: one('DP'),
      },
    }),
    ...(pmid && { url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }),
    language: one('LA'),
    alsoTitled: all('TT'),
    tags: all('OT'),
  }
}

/** `Smith, John Jr` → `Smith, Jr, John`. */
const moveSuffix = (name: string) => name.replace(/^(.+?), (.+) (Jr|Sr|II|III|IV|2nd|3rd)$/, '$1, $3, $2')
