import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { errorMessage, PaperkinError } from '../../lib/model/errors.ts'
import { encodeWordVectors } from '../../lib/related/encode-vectors.ts'
import { chooseFeatures } from './choose-features.ts'
import { readCorpus } from './read-corpus.ts'
import { report } from './report.ts'
import { type Plan, train } from './train.ts'

const USAGE =
  'Usage: npm run -s train-vectors -- --papers FILE [--out FILE] [--seed N] [--resume] [--workers N]'

await main().catch((error) => {
  process.stderr.write(`${errorMessage(error)}\n`)
  process.exitCode = 1
})

/** Trains the word vectors from a file of papers (JSON Lines, plain, gzip or xz) and writes the asset. */
async function main() {
  const { values } = parseArgs({
    options: {
      papers: { type: 'string' },
      out: { type: 'string', default: 'assets/word-vectors.bin' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: String(Math.min(8, availableParallelism())) },
      resume: { type: 'boolean', default: false },
    },
  })
  if (!values.papers) throw new PaperkinError(`Which papers? ${USAGE}`)
  const checkpoint = `${values.out}.checkpoint`
  if (!values.resume) rmSync(checkpoint, { force: true })

  const corpus = await readCorpus(values.papers, (papers) => report(`${papers} papers read`))
  const features = chooseFeatures(corpus)
  report(`${corpus.papers} papers read, ${features.count} words and pairs chosen`)
  const plan: Plan = { seed: Number(values.seed), workers: Number(values.workers), checkpoint }
  const vectors = await train(corpus, features, plan)

  const source = `${corpus.papers} titles and abstracts (fingerprint ${corpus.fingerprint.toString(16)}), seed ${plan.seed}`
  const terms = vectors.map((vector, i) => ({
    hash: features.hashes[i] as number,
    vector,
    rarity: Math.log(corpus.papers / (features.papersWith[i] as number)),
  }))
  const bytes = encodeWordVectors(terms, vectors[0]?.length ?? 0, source)
  await writeFile(values.out, bytes)
  rmSync(checkpoint, { force: true })
  report(`${values.out}: ${(bytes.length / 1e6).toFixed(1)} MB, from ${source}`)
}
