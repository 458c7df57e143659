import type { Examples, Site } from '../site.ts'
import { byPath, byRules, idRule } from '../url-rules.ts'

/** Archives of a field, a country or a university: HAL, NBER, IACR, LingBuzz, PhilPapers, Zenodo, CiteSeerX, theses. */
export const archives: Site[] = [
  {
    name: 'hal',
    hosts: ['hal.science', 'archives-ouvertes.fr', 'hal.inrae.fr', 'inria.hal.science'],
    paper: byRules([
      /^\/([a-z\d]+[-_]\d{5,9})(?:v(\d+))?(?:\/|$|\?)/,
      ([, id = '', version]) => ({ ids: { hal: id }, ...(version ? { version } : {}) }),
    ]),
    isOther: byPath(/^\/(?:search|browse|$)/),
  },
  {
    name: 'nber',
    hosts: ['nber.org'],
    paper: byRules(idRule(/^\/(?:papers|system\/files\/working_papers|chapters)\/([wtch]\d+)/, 'nber')),
  },
  {
    name: 'iacr',
    hosts: ['eprint.iacr.org'],
    paper: byRules(
      idRule(/^\/(\d{4}\/\d{3,4})(?:\.pdf|\.ps|\/|$|\?)/, 'iacr', (id) => ({
        abstractUrl: `https://eprint.iacr.org/${id}`,
        pdfUrl: `https://eprint.iacr.org/${id}.pdf`,
      })),
    ),
    isOther: () => true,
  },
  {
    name: 'philpapers',
    hosts: ['philpapers.org', 'philarchive.org'],
    paper: byRules(idRule(/^\/(?:rec|archive)\/([A-Z][A-Z\d-]+)/, 'philpapers')),
    isOther: byPath(/^\/(?:browse|s|asearch|profile)/),
  },
  {
    name: 'zenodo',
    hosts: ['zenodo.org'],
    paper: byRules(idRule(/^\/records?\/(\d+)/, 'zenodo')),
    isOther: byPath(/^\/(?:communities|search|$)/),
  },
  {
    name: 'citeseerx',
    hosts: ['citeseerx.ist.psu.edu'],
    paper: byRules(
      idRule(/^\/viewdoc\/(?:summary|download|similar)[^?]*\?(?:.*&)?doi=([\d.]+)/, 'citeseerx'),
      idRule(/^\/(?:doc_view\/pid|pdf|document)[^\da-f]+([\da-f]{40})/, 'citeseerx'),
    ),
    isOther: () => true,
  },
  {
    name: 'proquest',
    hosts: ['proquest.com'],
    paper: byRules(idRule(/\/docview\/(\d+)/, 'proquest')),
  },
]

export const examples: Examples = {
  papers: {
    'https://hal.science/jpa-00235190': { hal: 'jpa-00235190' },
    'https://hal.archives-ouvertes.fr/hal-01234567v2/document': { hal: 'hal-01234567' },
    'https://www.nber.org/papers/w17577': { nber: 'w17577' },
    'https://eprint.iacr.org/2005/033.pdf': { iacr: '2005/033' },
    'https://philpapers.org/rec/CHAFUT': { philpapers: 'CHAFUT' },
    'https://zenodo.org/records/54747': { zenodo: '54747' },
    'https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.30.6583': { citeseerx: '10.1.1.30.6583' },
    'https://www.proquest.com/docview/304345678': { proquest: '304345678' },
  },
  others: [
    'https://hal.science/search/index?q=x',
    'https://eprint.iacr.org/2022/',
    'https://zenodo.org/communities/x',
  ],
}
