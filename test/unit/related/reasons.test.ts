import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findKin } from '../../../lib/related/find-kin.ts'
import { createKinIndex } from '../../../lib/related/kin-index.ts'
import { loadWordVectors } from '../../../lib/related/word-vectors.ts'
import { readTerms } from '../../../lib/text/terms.ts'
import { findData } from '../../../tools/bench/benchmarks.ts'
import { readPapers } from './read-papers.ts'

const ROOT = join(import.meta.dirname, '../../..')
const data = findData()
if (!data) console.log('The reasons of 200 papers were not checked: ../shared/data is missing.')

it.skipIf(!data)(
  'gives reasons that are in both papers and make up half of the exact match',
  async () => {
    const papers = await readPapers(join(data as string, 'papers.jsonl.xz'), 5000)
    const index = createKinIndex(loadWordVectors(readFileSync(join(ROOT, 'assets/word-vectors.bin'))))
    index.add(papers)
    const stemsOf = new Map(
      papers.map(({ id, title, abstract }) => [
        id,
        new Set(readTerms(`${title}\n${abstract}`).map(({ stem }) => stem)),
      ]),
    )
    let kinFound = 0
    // The corpus is in random order.
    for (const paper of papers.slice(0, 200))
      for (const { id, reasons } of findKin([index], paper, { limit: 10 })) {
        kinFound++
        for (const { term } of reasons)
          for (const { stem } of readTerms(term)) {
            expect(stemsOf.get(paper.id), `${term} in ${paper.id}`).toContain(stem)
            expect(stemsOf.get(id), `${term} in ${id}`).toContain(stem)
          }
        expect(reasons.reduce((sum, { share }) => sum + share, 0)).toBeGreaterThanOrEqual(0.5)
      }
    expect(kinFound).toBeGreaterThan(500)
  },
  60_000,
)
