import CSL from 'citeproc'
import { describe, expect, it } from 'vitest'
import { createCiter } from '../../../lib/cite/citer.ts'
import type { CslItem } from '../../../lib/cite/csl-item.ts'
import { formatCslJson } from '../../../lib/cite/csl-json.ts'
import { styles } from '../../../lib/cite/formats.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { diskSource } from './disk-source.ts'
import { examplePapers } from './example-papers.ts'
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

  it('writes the examples of the guides as the guides print them', () => {
    expect(table.apa?.grady).toBe(
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
    )
    expect(table.mla?.baron).toBe(
      'Baron, Naomi S. “Redefining Reading: The Impact of Digital Communication Media.” PMLA, vol. 128, no. 1, Jan. 2013, pp. 193–200.',
    )
    expect(table.ieee?.chiampi).toBe(
      '[1] M. Chiampi and L. Zilberti, “Induction of electric field in human bodies moving near MRI: An efficient BEM computational procedure,” IEEE Trans. Biomed. Eng., vol. 58, no. 10, pp. 2787–2793, Oct. 2011, doi: 10.1109/TBME.2011.2158315.',
    )
    expect(table.vancouver?.halpern?.replace('–', '-')).toBe(
      '1. Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7.',
    )
    expect(table.acl?.ando).toBe(
      'Rie Kubota Ando and Tong Zhang. 2005. A framework for learning predictive structures from multiple tasks and unlabeled data. Journal of Machine Learning Research, 6:1817–1853.',
    )
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
