import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Paper } from '../../../lib/model/paper.ts'
import { CORPUS, readCorpus } from '../../../tools/round-trip/corpus.ts'
import { findDifferences } from '../../../tools/round-trip/find-differences.ts'
import { createForms } from '../../../tools/round-trip/forms.ts'

const isThere = existsSync(CORPUS)
if (!isThere)
  console.log(`Skipped: the round trip of real papers needs ${CORPUS}. PAPERKIN_DATA says where it is.`)

// The corpus is in random order. `npm run bench:round-trip` does the same with all of it.
describe.skipIf(!isThere)('2,000 real papers', async () => {
  const papers: Paper[] = []
  if (isThere) for await (const batch of readCorpus(2000)) papers.push(...batch)

  it.each(createForms().map((form) => [form.name, form] as const))('come back from %s', async (_, form) => {
    expect(papers).toHaveLength(2000)
    expect(await findDifferences(papers, form)).toEqual([])
  })
})
