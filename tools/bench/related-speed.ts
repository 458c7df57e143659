import { findKin } from '../../lib/related/find-kin.ts'
import { type KinIndex, openKinIndex } from '../../lib/related/kin-index.ts'
import { segmentToBytes } from '../../lib/related/segment-bytes.ts'
import { loadWordVectors, type WordVectors } from '../../lib/related/word-vectors.ts'
import type { Text } from './benchmarks.ts'
import { quantile } from './measures.ts'
import { createFilledIndex } from './rankers.ts'

const LIMIT = 20

/** Measures kin of one page, warm, cold and over ten times as many papers; returns lines to print. */
export function measureSpeed(corpus: Text[], queries: Text[], vectorFile: Uint8Array): string[] {
  const vectors = loadWordVectors(vectorFile)
  const started = performance.now()
  const index = createFilledIndex(corpus, vectors)
  const building = performance.now() - started
  const kept = index.segments.map((segment) => segmentToBytes(segment, vectors.id))
  const bytes = kept.reduce((sum, { length }) => sum + length, 0)
  const ids = corpus.reduce((sum, { id }) => sum + id.length + 3, 0)
  const perPaper = (bytes - ids) / corpus.length
  const large = growTenfold(vectors, kept)
  return [
    `${corpus.length} papers: indexed in ${(building / 1000).toFixed(1)} s, ${perPaper.toFixed(0)} bytes a paper beside its id`,
    `  warm, kin with reasons of ${queries.length} pages: ${timeKin(index, queries)}`,
    `  cold, vectors and ${kept.length} segments from their bytes to the first kin: ${timeCold(vectorFile, kept, queries)}`,
    `${large.size} papers (each segment ten times): ${timeKin(large, queries.slice(0, 100))}, ` +
      `${((10 * bytes) / 1e6).toFixed(0)} MB of index, process ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
  ]
}

function timeKin(index: KinIndex, queries: Text[]): string {
  for (const query of queries.slice(0, 20)) findKin([index], query, { limit: LIMIT })
  const times = queries.map((query) => time(() => findKin([index], query, { limit: LIMIT })))
  return `median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`
}

/** Everything a worker does between reading its files and the first answer; the bytes are copied first, so nothing is warm. */
function timeCold(vectorFile: Uint8Array, kept: Uint8Array[], queries: Text[]): string {
  const times = queries.slice(0, 15).map((query) => {
    const [file, segments] = [vectorFile.slice(), kept.map((bytes) => bytes.slice())]
    return time(() => {
      const vectors = loadWordVectors(file)
      findKin([openKinIndex(vectors, segments)], query, { limit: LIMIT })
    })
  })
  return `median ${quantile(times, 0.5).toFixed(0)} ms, first ${times[0]?.toFixed(0)} ms`
}

function growTenfold(vectors: WordVectors, kept: Uint8Array[]): KinIndex {
  return openKinIndex(vectors, Array.from({ length: 10 }, () => kept.map((bytes) => bytes.slice())).flat())
}

function time(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
