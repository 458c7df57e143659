import type { Format } from './detect.ts'
import { createArxivAtomReader } from './formats/arxiv-atom.ts'
import { createBibtexReader } from './formats/bibtex.ts'
import { createCsvReader } from './formats/csv.ts'
import { createEndnoteXmlReader } from './formats/endnote-xml.ts'
import { createJsonLinesReader, createJsonReader } from './formats/json.ts'
import { createNbibReader } from './formats/nbib.ts'
import { createPubmedXmlReader } from './formats/pubmed-xml.ts'
import { createRisReader } from './formats/ris.ts'
import type { RecordReader } from './record.ts'

/** The reader of a format. */
export function createReader(format: Format): RecordReader {
  switch (format.kind) {
    case 'json':
      return createJsonReader(format.depth, format.under)
    case 'csv':
      return createCsvReader(format.delimiter)
    default:
      return READERS[format.kind]()
  }
}

const READERS = {
  bibtex: createBibtexReader,
  ris: createRisReader,
  nbib: createNbibReader,
  'json-lines': createJsonLinesReader,
  'endnote-xml': createEndnoteXmlReader,
  'pubmed-xml': createPubmedXmlReader,
  'arxiv-atom': createArxivAtomReader,
}
