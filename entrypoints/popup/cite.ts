import { PaperkinError } from '../../lib/model/errors.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'

/** Makes a citation. */
export async function cite(_paper: Paper, format: CitationFormat): Promise<string> {
  throw new PaperkinError(`Citations as ${format} are not there yet.`)
}
