import { PaperkinError } from '../../lib/model/errors.ts'
import type { Cite } from './page-handlers.ts'

/** Makes the citation of one paper. */
export const cite: Cite = async (_paper, format) => {
  throw new PaperkinError(`Citations as ${format} are not there yet.`)
}
