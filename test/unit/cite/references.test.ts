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

describe('references of the bundled papers', async () => {
  const papers = await readBundledPapers()
  it.each(NAMES)('are what citeproc-js makes of our CSL-JSON in %s', async (style) => {
    const items = JSON.parse(
      formatCslJson(
        papers,
        papers.map((_, i) => `item${i}`),
      ),
    ) as CslItem[]
    const { text, html } = await cite(papers, { format: 'reference', style })
    expect(text).toBe(await bareReferences(items, style, 'text'))
    expect(html).toBe(await bareReferences(items, style, 'html'))
  })
})

/** citeproc-js as its own documentation uses it. */
async function bareReferences(items: CslItem[], style: string, format: 'text' | 'html'): Promise<string> {
  const locales = {
    'en-US': await diskSource.loadLocale('en-US'),
    'en-GB': await diskSource.loadLocale('en-GB'),
  }
  const engine = new CSL.Engine(
    {
      retrieveLocale: (language) => (language === 'en-GB' ? locales['en-GB'] : locales['en-US']),
      retrieveItem: (id) => items.find((item) => item.id === id),
    },
    await diskSource.loadStyle(style),
  )
  engine.setOutputFormat(format)
  engine.updateItems(items.map(({ id }) => id))
  const made = engine.makeBibliography()
  return made ? made[1].map((entry) => entry.trim()).join('\n') : ''
}
