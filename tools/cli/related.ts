import { parseArgs } from 'node:util'
import { PaperkinError } from '../../lib/model/errors.ts'
import { openCorpus } from './corpus.ts'

const LIMIT = 20

/** `related [--corpus FILE] [--limit N] --title T [--abstract A]`: prints the kin as JSON, closest first. */
export async function related(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      title: { type: 'string' },
      abstract: { type: 'string' },
      limit: { type: 'string' },
    },
  })
  if (!values.title?.trim())
    throw new PaperkinError('related needs a title: related --title T [--abstract A]')
  const library = await openCorpus(values.corpus)
  const page = {
    url: 'about:blank',
    title: values.title,
    abstract: values.abstract,
    authors: [],
    ids: {},
    evidence: {},
    confidence: 1,
  }
  const open = await library.openPaper(page, Number(values.limit ?? LIMIT))
  process.stdout.write(`${JSON.stringify(open, null, 2)}\n`)
  return 0
}
