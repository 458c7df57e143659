import type { Examples, Site } from '../site.ts'
import { byPath, byRules, idRule } from '../url-rules.ts'

/** Catalogues that have a page for each paper: Semantic Scholar and its kin, OpenAlex, INSPIRE, ADS, dblp. */
export const catalogues: Site[] = [
  {
    name: 'semanticscholar',
    hosts: ['semanticscholar.org', 'connectedpapers.com'],
    paper: byRules(
      idRule(/^\/(?:paper(?:\/[^/?]*)?|reader|main)\/([\da-f]{40})/, 's2'),
      idRule(/CorpusI[dD]:(\d+)/, 'corpusid'),
    ),
    isOther: () => true,
    keepsHead: true,
  },
  {
    name: 'paperswithcode',
    hosts: ['paperswithcode.com'],
    paper: byRules(idRule(/^\/paper\/([\w-]+)\/?$/, 'paperswithcode')),
    isOther: () => true,
  },
  {
    name: 'openalex',
    hosts: ['openalex.org'],
    paper: byRules(idRule(/^\/(?:works\/)?([wW]\d+)\/?$/, 'openalex')),
    isOther: () => true,
  },
  {
    name: 'inspire',
    hosts: ['inspirehep.net'],
    paper: byRules(idRule(/^\/(?:literature|record)\/(\d+)/, 'inspire')),
    isOther: () => true,
    keepsHead: true,
  },
  {
    name: 'ads',
    hosts: ['adsabs.harvard.edu', 'scixplorer.org'],
    paper: byRules(
      idRule(/^\/(?:abs|link_gateway|pdf|full)\/(\d{4}[\w.&+]{15})/, 'ads', (id) => ({
        abstractUrl: `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(id)}/abstract`,
      })),
    ),
    isOther: byPath(/^\/(?:search|user|$)/),
    keepsHead: true,
  },
  {
    name: 'dblp',
    hosts: ['dblp.org', 'dblp.uni-trier.de', 'dblp.dagstuhl.de'],
    paper: byRules(
      idRule(
        /^\/rec\/(?:(?:html|bibtex|xml|rdf|ris)\/)?((?:conf|journals|books|phd|series|reference|tr|homepages)\/[\w-]+\/[\w-]+)/,
        'dblp',
      ),
    ),
    isOther: () => true,
  },
  {
    name: 'researchgate',
    hosts: ['researchgate.net'],
    paper: byRules(idRule(/^\/(?:publication|profile\/[^/]+\/publication)\/(\d{5,12})/, 'researchgate')),
    isOther: () => true,
    keepsHead: true,
  },
]

export const examples: Examples = {
  papers: {
    'https://www.semanticscholar.org/paper/TRANS-BLSTM%3A-Transformer-Huang-Xu/c79a8fd667f59e6f1ca9d54afc34f792e9079c7e':
      { s2: 'c79a8fd667f59e6f1ca9d54afc34f792e9079c7e' },
    'https://www.connectedpapers.com/main/204e3073870fae3d05bcbc2f6a8e263d9b72e776/Attention/graph': {
      s2: '204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    },
    'https://openalex.org/W2741809807': { openalex: 'W2741809807' },
    'https://inspirehep.net/literature/1282171': { inspire: '1282171' },
    'https://ui.adsabs.harvard.edu/abs/2020arXiv201207436Z/abstract': { ads: '2020arXiv201207436Z' },
    'https://dblp.org/rec/conf/iclr/DasMYTM19.html': { dblp: 'conf/iclr/DasMYTM19' },
    'https://www.researchgate.net/publication/315673297_Some_Title': { researchgate: '315673297' },
    'https://paperswithcode.com/paper/bert-pre-training': { paperswithcode: 'bert-pre-training' },
  },
  others: [
    'https://www.semanticscholar.org/search?q=attention',
    'https://www.connectedpapers.com/',
    'https://openalex.org/works?page=1',
    'https://dblp.org/search?q=zotero',
    'https://www.researchgate.net/profile/J_Velleman/publications',
    'https://paperswithcode.com/sota',
  ],
}
