import type { Examples, Site } from '../site.ts'
import { byPath, byRules } from '../url-rules.ts'

const pmidPaper = (pmid: string) => ({
  ids: { pmid },
  abstractUrl: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
})
const pmcPaper = (written: string) => {
  const pmcid = `PMC${written.replace(/\D/g, '')}`
  return { ids: { pmcid }, abstractUrl: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` }
}

/** PubMed, PubMed Central, Europe PMC. */
export const biomedical: Site[] = [
  {
    name: 'pubmed',
    hosts: ['ncbi.nlm.nih.gov'],
    paper: byRules(
      [/^\/(?:pmc\/)?articles\/((?:PMC)?\d+)/i, ([, id = '']) => pmcPaper(id)],
      [
        /^\/(?:pubmed\/|m\/pubmed\/|labs\/pubmed\/)?(\d{1,9})(?:-[\w-]*)?\/?(?:$|\?|#)/,
        ([, id = '']) => pmidPaper(id),
      ],
      [
        /^\/(?:pubmed|labs\/pubmed)?\/?\?(?:.*&)?term=(\d{5,9})(?:%5Buid%5D|\[uid\])?(?:&|$)/i,
        ([, id = '']) => pmidPaper(id),
      ],
    ),
    isOther: () => true,
  },
  {
    name: 'europepmc',
    hosts: ['europepmc.org'],
    paper: byRules(
      [
        /^\/(?:article|abstract)\/med\/(\d+)/i,
        ([, id = '']) => ({ ids: { pmid: id, europepmc: `MED/${id}` } }),
      ],
      [
        /^\/(?:article\/pmc|articles|abstract\/pmc)\/((?:PMC)?\d+)/i,
        ([, id = '']) => ({ ids: pmcPaper(id).ids }),
      ],
      [
        /^\/(?:article|abstract)\/([a-z]{3})\/(\w+)/i,
        ([, source = '', id]) => ({ ids: { europepmc: `${source.toUpperCase()}/${id}` } }),
      ],
    ),
    isOther: byPath(/^\/(?:search|$)/),
  },
]

export const examples: Examples = {
  papers: {
    'https://pubmed.ncbi.nlm.nih.gov/22188593/': { pmid: '22188593' },
    'https://www.ncbi.nlm.nih.gov/pubmed?term=21249754': { pmid: '21249754' },
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/': { pmcid: 'PMC3531190' },
    'https://europepmc.org/article/MED/32923700': { pmid: '32923700', europepmc: 'MED/32923700' },
    'https://europepmc.org/article/pmc/pmc3198533': { pmcid: 'PMC3198533' },
  },
  others: [
    'https://www.ncbi.nlm.nih.gov/pubmed?term=zotero',
    'https://pubmed.ncbi.nlm.nih.gov/?term=testing',
    'https://europepmc.org/search?query=symmetry',
  ],
}
