import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { mapPapers, type Places } from '../../lib/related/map-papers.ts'
import { createRandom } from '../../lib/related/random.ts'
import type { Segment } from '../../lib/related/segment.ts'
import { loadWordVectors } from '../../lib/related/word-vectors.ts'
import { readRecords } from '../cli/json-lines.ts'
import { VECTOR_FILE } from '../word-vectors.ts'
import { findData, type Text } from './benchmarks.ts'
import { createKinTruth, keptShare, wholeVectors } from './map-quality.ts'
import { createFilledIndex } from './rankers.ts'

await main()

/** How many of a paper's kin lie near it on the map, and how long the map takes. `--papers 1000,10000` says of how many. */
async function main() {
  const { values } = parseArgs({ options: { papers: { type: 'string', default: '10000,100000' } } })
  const data = findData()
  if (!data) {
    print(
      'The data is missing: put it into ../shared/data, or name its folder in PAPERKIN_DATA. Nothing was measured.',
    )
    return
  }
  const sizes = values.papers.split(',').map(Number)
  const texts = await readTexts(join(data, 'papers.jsonl.xz'), Math.max(...sizes))
  const vectors = loadWordVectors(await readFile(VECTOR_FILE))
  print('Share of the 10 nearest papers by cosine that are among the 50 nearest on the map, of 200 papers.\n')
  for (const size of sizes) await measure(createFilledIndex(texts.slice(0, size), vectors).segments)
}

async function measure(segments: Segment[]) {
  const vectors = wholeVectors(segments)
  const count = vectors.length
  const truth = createKinTruth(vectors)
  const random = createRandom(9)
  const byChance = { x: floats(count, random), y: floats(count, random) }
  const byComponents = {
    x: floats(count, (i) => at(vectors, i, 0)),
    y: floats(count, (i) => at(vectors, i, 1)),
  }
  const before = memory()
  let most = before
  const [started, startedWork] = [performance.now(), process.cpuUsage()]
  const onProgress = () => {
    most = Math.max(most, memory())
  }
  const map = await mapPapers(segments, { onProgress })
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(startedWork)
  const show = (places: Places) => keptShare(truth, places).toFixed(3)
  print(
    `${count} papers: map ${show(map)}, two principal components ${show(byComponents)}, by chance ${show(byChance)}; ` +
      `${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${((most - before) / 1e6).toFixed(0)} MB more at most`,
  )
}

function at(vectors: Int8Array[], i: number, k: number): number {
  return vectors[i]?.[k] ?? 0
}

function floats(length: number, value: (i: number) => number): Float32Array {
  return Float32Array.from({ length }, (_, i) => value(i))
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

async function readTexts(file: string, most: number): Promise<Text[]> {
  const texts: Text[] = []
  for await (const { id, title, abstract } of readRecords(file)) {
    texts.push({ id: String(id), title: String(title), abstract: String(abstract ?? '') })
    if (texts.length === most) break
  }
  return texts
}

function print(line: string) {
  process.stdout.write(`${line}\n`)
}
