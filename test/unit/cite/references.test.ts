import CSL from 'citeproc'
import { describe, expect, it } from 'vitest'
import { createCiter } from '../../../lib/cite/citer.ts'
import type { CslItem } from '../../../lib/cite/csl-item.ts'
import { formatCslJson } from '../../../lib/cite/csl-json.ts'
import { styles } from '../../../lib/cite/formats.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { diskSource } from './disk-source.ts'
import { examplePapers } from './example-papers.ts'
import { guideExamples } from './guide-examples.ts'
import golden from './references.json' with { type: 'json' }

const cite = createCiter(diskSource)
const NAMES = styles.map(({ name }) => name)
const table: Record<string, Record<string, string>> = golden

describe('references of ten papers in ten styles', () => {
  it.each(NAMES)('are written as %s writes them', async (style) => {
    const written: Record<string, string> = {}
    for (const paper of examplePapers)
      written[paper.id] = (await cite([paper], { format: 'reference', style })).text
    expect(written).toEqual(table[style])
  })
})

describe('examples that guides print of their own style', () => {
  it.each(guideExamples)('$style: $paper.id', async ({ style, paper, printed, differs = [] }) => {
    const { text } = await cite([paper], { format: 'reference', style })
    const expected = differs.reduce((known, [theirs, ours]) => known.replace(theirs, ours), printed)
    // In a list of one, which number it has says nothing.
    expect(text.replace(/^(\[1\]|1\.) /, '')).toBe(expected)
  })

  it('are there for every style', () => {
    const checked = new Set(guideExamples.map(({ style }) => style))
    expect(NAMES.filter((name) => !checked.has(name))).toEqual([])
  })
})

describe('references in every style', async () => {
  const bundled = await readBundledPapers()

  it.each(NAMES)('are what citeproc-js makes of our CSL-JSON in %s', { timeout: 60_000 }, async (style) => {
    const bare = await createBare(style)
    const lists = [bundled, ...examplePapers.map((paper) => [paper])]
    for (const papers of lists) {
      const { text, html } = await cite(papers, { format: 'reference', style })
      const keys = papers.map((paper) => `${paper.id} of ${papers.length}`)
      expect({ text, html }).toEqual(bare(JSON.parse(formatCslJson(papers, keys))))
    }
  })
})

/** citeproc-js as its own documentation uses it, with the whole style. */
async function createBare(style: string): Promise<(items: CslItem[]) => { text: string; html: string }> {
  const [american, british] = await Promise.all(['en-US', 'en-GB'].map(diskSource.loadLocale))
  let items: CslItem[] = []
  const system = {
    retrieveLocale: (language: string) => (language === 'en-GB' ? british : american),
    retrieveItem: (wanted: string) => items.find(({ id }) => id === wanted),
  }
  const engine = new CSL.Engine(system, await diskSource.loadStyle(style))
  const print = (format: 'text' | 'html') => {
    engine.setOutputFormat(format)
    const made = engine.makeBibliography()
    return made ? made[1].map((entry) => entry.trim()).join('\n') : ''
  }
  return (given) => {
    items = given
    engine.updateItems(items.map(({ id }) => id))
    return { text: print('text'), html: print('html') }
  }
}
