import { describe, expect, it } from 'vitest'
import { createCiter } from '../../../lib/cite/citer.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { diskSource } from './disk-source.ts'

const bundledPapers = await readBundledPapers()
const cite = createCiter(diskSource)
const cae = bundledPapers.filter(({ id }) => id === 'arxiv:2202.03026')

describe('cite', () => {
  it('cites the published version in BibTeX and keeps the e-print', async () => {
    const { text, fileName } = await cite(cae, { format: 'bibtex' })
    expect(fileName).toBe('chen2024context.bib')
    expect(text).toBe(`@article{chen2024context,
  author = {Chen, Xiaokang and Ding, Mingyu and Wang, Xiaodi and Xin, Ying and Mo, Shentong and Wang, Yunhao and Han, Shumin and Luo, Ping and Zeng, Gang and Wang, Jingdong},
  title = {Context Autoencoder for Self-Supervised Representation Learning},
  journal = {International Journal of Computer Vision},
  volume = {132},
  pages = {208--223},
  publisher = {Springer},
  year = {2024},
  eprint = {2202.03026},
  archivePrefix = {arXiv},
  primaryClass = {cs.CV},
  doi = {10.1007/s11263-023-01852-4},
  url = {https://arxiv.org/abs/2202.03026}
}`)
  })

  it('names the unverified fields it cites', async () => {
    const { checks } = await cite(cae, { format: 'bibtex' })
    expect(checks).toEqual([{ paper: 'arxiv:2202.03026', field: 'venue.publisher', label: 'publisher' }])
  })

  it('makes a reference in APA 7, as text and as HTML', async () => {
    const { text, html } = await cite(cae, { format: 'apa' })
    expect(text).toBe(
      'Chen, X., Ding, M., Wang, X., Xin, Y., Mo, S., Wang, Y., Han, S., Luo, P., Zeng, G., & Wang, J. (2024). Context Autoencoder for Self-Supervised Representation Learning. International Journal of Computer Vision, 132, 208–223. https://doi.org/10.1007/s11263-023-01852-4',
    )
    expect(html).toContain('<i>International Journal of Computer Vision</i>')
  })

  it('links to the published version in Markdown', async () => {
    const { text } = await cite(cae, { format: 'markdown' })
    expect(text).toBe(
      '[Context Autoencoder for Self-Supervised Representation Learning](https://doi.org/10.1007/s11263-023-01852-4)',
    )
  })

  it.each(['ris', 'csl-json', 'endnote', 'html', 'plain', 'cite-command', 'biblatex'] as const)(
    'cites all bundled papers at once as %s',
    async (format) => {
      const { text } = await cite(bundledPapers, { format })
      expect(text).toContain(format === 'cite-command' ? 'asano2021pass' : 'PASS')
    },
  )

  it('gives no two papers the same key', async () => {
    const twice = [...cae, ...cae, ...cae]
    const { text } = await cite(twice, { format: 'cite-command' })
    expect(text).toBe('\\cite{chen2024context,chen2024contexta,chen2024contextb}')
  })
})
