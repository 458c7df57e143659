import { parseArgs } from 'node:util'
import { PaperkinError } from '../../lib/model/errors.ts'
import { openCorpus } from './corpus.ts'

const LIMIT = 20

/** `search [--corpus FILE] [--limit N] QUERY`: prints the hits as JSON, best first. */
export async function search(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { corpus: { type: 'string' }, limit: { type: 'string' } },
  })
  const query = positionals.join(' ')
  if (!query.trim()) throw new PaperkinError('search needs a query: search [--corpus FILE.jsonl] QUERY')
  const library = await openCorpus(values.corpus)
  const { hits, total } = await library.search(query, Number(values.limit ?? LIMIT))
  process.stdout.write(`${JSON.stringify({ total, hits }, null, 2)}\n`)
  return 0
}
