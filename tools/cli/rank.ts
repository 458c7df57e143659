import { parseArgs } from 'node:util'
import { PaperkinError } from '../../lib/model/errors.ts'
import { createKinIndex } from '../../lib/related/kin-index.ts'
import { createQuery, rankPapers } from '../../lib/related/rank-papers.ts'
import { readWordVectors } from '../word-vectors.ts'
import { readLines, readRecords } from './json-lines.ts'

const USAGE =
  'rank --corpus FILE --queries FILE --top N [--title-only] [--corpus-ids FILE] [--pool FILE] [--vectors FILE]'

/** One text to be ranked, or to rank others by. `docId` is the query's own paper in the corpus. */
type Text = { id: string; title: string; abstract: string; docId?: string }

/**
 * Ranks the papers of a corpus for each query, and prints `query-id TAB corpus-id TAB rank TAB score`, best first. A query's own
 * `doc_id` is left out; `--corpus-ids` names the papers to take, a line each; `--pool` the pairs to rank
 * (`query-id TAB corpus-id …`).
 */
export async function rank(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      top: { type: 'string', default: '100' },
      'title-only': { type: 'boolean', default: false },
      'corpus-ids': { type: 'string' },
      pool: { type: 'string' },
      vectors: { type: 'string' },
    },
  })
  const limit = Number(values.top)
  if (!values.corpus || !values.queries) throw new PaperkinError(`rank needs a corpus and queries: ${USAGE}`)
  if (!Number.isInteger(limit) || limit < 1)
    throw new PaperkinError(`--top is a whole number from 1, not “${values.top}”: ${USAGE}`)
  const wanted = values['corpus-ids'] ? new Set(await collect(readLines(values['corpus-ids']))) : undefined
  const pools = values.pool ? await readPools(values.pool) : undefined

  const index = createKinIndex(await readWordVectors(values.vectors))
  await addCorpus(index, values.corpus, wanted)
  process.stderr.write(`${index.size} papers to rank\n`)
  for await (const record of readRecords(values.queries)) {
    const { id, title, abstract, docId } = toText(record)
    const pool = pools?.get(id) ?? (pools && new Set())
    const ranked = rankPapers(
      index.segments,
      createQuery([index], { title, abstract: values['title-only'] ? '' : abstract }),
      {
        limit,
        // A pool is ranked whole, whatever lies between its papers.
        candidates: pool && index.size,
        isLeftOut: ({ ids }, paper) => {
          const other = ids[paper] as string
          return other === docId || other === id || (pool !== undefined && !pool.has(other))
        },
      },
    )
    const lines = ranked.map(
      ({ segment, paper, score }, i) => `${id}\t${segment.ids[paper]}\t${i + 1}\t${score.toFixed(6)}\n`,
    )
    process.stdout.write(lines.join(''))
  }
  return 0
}

const BATCH = 8192

async function addCorpus(index: ReturnType<typeof createKinIndex>, file: string, wanted?: Set<string>) {
  const seen = new Set<string>()
  let batch: Text[] = []
  const flush = () => {
    index.add(batch.map((text) => ({ ...text, authors: [], ids: {} })))
    batch = []
  }
  for await (const record of readRecords(file)) {
    const text = toText(record)
    if (seen.has(text.id) || (wanted && !wanted.has(text.id))) continue
    seen.add(text.id)
    if (batch.push(text) === BATCH) flush()
  }
  flush()
}

function toText(record: Record<string, unknown>): Text {
  const string = (value: unknown) => (typeof value === 'string' ? value : '')
  const { doc_id } = record
  return {
    id: String(record._id ?? record.id ?? ''),
    title: string(record.title),
    abstract: string(record.abstract) || string(record.text),
    ...(doc_id !== undefined && doc_id !== null && { docId: String(doc_id) }),
  }
}

/** Corpus ids by query id. A first line without a tabulated id pair, or the usual header, is harmless: no query is called so. */
async function readPools(file: string): Promise<Map<string, Set<string>>> {
  const pools = new Map<string, Set<string>>()
  for await (const line of readLines(file)) {
    const [query, paper] = line.split('\t')
    if (!query || !paper) continue
    const pool = pools.get(query)
    if (pool) pool.add(paper)
    else pools.set(query, new Set([paper]))
  }
  return pools
}

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const line of lines) if (line !== '') all.push(line)
  return all
}
