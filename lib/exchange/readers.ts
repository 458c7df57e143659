import type { Format } from './detect.ts'
import { createBibtexReader } from './formats/bibtex.ts'
import { createJsonLinesReader, createJsonReader } from './formats/json.ts'
import { createRisReader } from './formats/ris.ts'
import type { RecordReader } from './record.ts'

/** The reader of a format. */
export function createReader(format: Format): RecordReader {
  switch (format.kind) {
    case 'bibtex':
      return createBibtexReader()
    case 'ris':
      return createRisReader()
    case 'json-lines':
      return createJsonLinesReader()
    case 'json':
      return createJsonReader(format.depth, format.under)
    default:
      throw new Error(format.kind)
  }
}
