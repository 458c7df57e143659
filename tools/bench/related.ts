import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { loadWordVectors } from '../../lib/related/word-vectors.ts'
import { VECTOR_FILE } from '../word-vectors.ts'
import { type Benchmark, findData, readCitations, readCsfcube } from './benchmarks.ts'
import { interval, mean } from './measures.ts'
import { type Ranker, rankersFor } from './rankers.ts'
import { measureSpeed } from './related-speed.ts'

const DEPTH = 100

await main()

/** Ranks the benchmarks by every method, then measures how long kin take. `--only NAME` runs one method. */
async function main() {
  const { values } = parseArgs({
    options: { vectors: { type: 'string', default: VECTOR_FILE }, only: { type: 'string' } },
  })
  const data = findData()
  if (!data) {
    print(
      'The data is missing: put it into ../shared/data, or name its folder in PAPERKIN_DATA. Nothing was measured.',
    )
    return
  }
  const vectorFile = await readFile(values.vectors)
  const vectors = loadWordVectors(vectorFile)
  print(
    `Vectors: ${vectors.hashes.length} terms × ${vectors.dims}, ${(vectorFile.length / 1e6).toFixed(1)} MB, from ${vectors.source}`,
  )
  print(
    'MiniSearch gets the dozen rarest words of each query, and of the citations every sixth query; all others the whole. Brackets: 95 % of 2,000 bootstraps.\n',
  )
  const csfcube = await readCsfcube(data)
  const citations = await readCitations(data)
  for (const { name, create, every } of rankersFor(vectors)) {
    if (values.only && !name.includes(values.only)) continue
    const ranker = create(csfcube.corpus)
    print(name)
    judge(csfcube, ranker)
    // One index serves both, since they share their corpus.
    const other = create(citations[0].corpus)
    for (const benchmark of citations) judge(benchmark, other, every)
  }
  print('')
  for (const line of measureSpeed(citations[0].corpus, citations[0].queries, vectorFile)) print(line)
}

function judge({ name, queries, grades, measures, isPool }: Benchmark, ranker: Ranker, every = 1) {
  const rankings = queries
    .filter((_, i) => i % every === 0)
    .map((query) => {
      const own = grades.get(query.id) ?? new Map()
      const pool = isPool ? new Set(own.keys()) : undefined
      return { own, ranking: ranker(query, pool?.size ?? DEPTH, pool) }
    })
  const cells = measures.map((measure) => {
    const values = rankings.map(({ ranking, own }) => measure.of(ranking, own))
    const [low, high] = interval(values)
    const digits = isPool ? [mean(values), low, high].map((value) => (100 * value).toFixed(1)) : undefined
    const [middle, from, to] =
      digits ?? [mean(values), low, high].map((value) => value.toFixed(3).replace(/^0/, ''))
    return `${measure.name} ${middle} [${from}, ${to}]`
  })
  print(`  ${name.padEnd(28)} ${cells.join('   ')}`)
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
