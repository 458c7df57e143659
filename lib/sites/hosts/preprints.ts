import { doiOfPath } from '../doi.ts'
import type { Examples, Site, UrlPaper } from '../site.ts'
import { byPath, byRules, idRule, isPdfAddress } from '../url-rules.ts'

/** Preprint servers other than arXiv. The version is no part of an id. */
export const preprints: Site[] = [
  {
    name: 'biorxiv',
    hosts: ['biorxiv.org', 'medrxiv.org'],
    paper: biorxivPaper,
    isOther: byPath(/^\/(?:collection|search|content\/early\/recent|archive|$)/),
  },
  {
    name: 'osf',
    hosts: ['osf.io', 'psyarxiv.com'],
    paper: byRules(
      [
        /^\/preprints\/(?:([a-z\d_]+)\/)?([a-z\d]{5})(?:_v(\d+))?\/?(?:$|\?|download)/,
        ([, provider, id, version]) => ({
          ids: { osf: provider ? `${provider}/${id}` : `osf/${id}` },
          ...(version ? { version } : {}),
        }),
      ],
      [
        /^\/([a-z\d]{5})\/?$/,
        ([, id], url) => (url.hostname === 'psyarxiv.com' ? { ids: { osf: `psyarxiv/${id}` } } : undefined),
      ],
    ),
    // Everything else on OSF is a project, a file or a registration.
    isOther: () => true,
  },
  {
    name: 'chemrxiv',
    hosts: ['chemrxiv.org'],
    paper: byRules(
      idRule(/\/(?:article-details|public-dashboard\/article)\/([\da-f]{24})/, 'chemrxiv'),
      idRule(/^\/articles\/(?:[\w-]+\/)*(\d{6,9})/, 'chemrxiv'),
    ),
    isOther: byPath(/^\/engage\/chemrxiv\/(?:search|public-dashboard|category|$)/),
  },
  {
    name: 'ssrn',
    hosts: ['ssrn.com'],
    paper: byRules(
      idRule(/[?&/]abstract(?:_?id)?=(\d+)/i, 'ssrn', (id) => ({
        abstractUrl: `https://papers.ssrn.com/sol3/papers.cfm?abstract_id=${id}`,
      })),
      idRule(/\/Delivery\.cfm\/SSRN_ID(\d+)/i, 'ssrn'),
    ),
    isOther: byPath(/AbsByAuth|JELJOUR|DisplayAbstractSearch|^\/$/i),
  },
  {
    name: 'researchsquare',
    hosts: ['researchsquare.com'],
    paper: byRules([
      /^\/article\/(rs-\d+)(?:\/v(\d+))?/,
      ([, id = '', version]) => ({ ids: { researchsquare: id }, ...(version ? { version } : {}) }),
    ]),
    isOther: byPath(/^\/(?:browse|$)/),
  },
  {
    name: 'preprints.org',
    hosts: ['preprints.org'],
    paper: byRules([
      /^\/manuscript\/(\d{6}\.\d{4})(?:\/v(\d+))?/,
      ([, id = '', version]) => ({ ids: { preprints: id }, ...(version ? { version } : {}) }),
    ]),
    isOther: byPath(/^\/(?:search|subject|$)/),
  },
]

function biorxivPaper(url: URL): UrlPaper | undefined {
  const doi = /^\/(?:content|node)\//.test(url.pathname) ? doiOfPath(url.pathname) : undefined
  const parts = /^(.*?)(?:v(\d+)(?:\.\w[\w-]*)*)?$/.exec(doi ?? '')
  if (!doi || !parts?.[1]) return undefined
  return {
    ids: { doi: parts[1] },
    isPdf: isPdfAddress(url),
    ...(parts[2] ? { version: parts[2] } : {}),
    abstractUrl: `https://doi.org/${parts[1]}`,
  }
}

export const examples: Examples = {
  papers: {
    'https://www.medrxiv.org/content/10.1101/2021.06.16.21258632v1': { doi: '10.1101/2021.06.16.21258632' },
    'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf': {
      doi: '10.1101/2020.01.01.123456',
    },
    'https://osf.io/preprints/psyarxiv/7eb4g': { osf: 'psyarxiv/7eb4g' },
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=2773736': { ssrn: '2773736' },
    'http://ssrn.com/abstract=2340197': { ssrn: '2340197' },
    'https://www.researchsquare.com/article/rs-629724/v1': { researchsquare: 'rs-629724' },
    'https://www.preprints.org/manuscript/201810.0525/v2': { preprints: '201810.0525' },
    'https://chemrxiv.org/engage/chemrxiv/article-details/60c74cb0bdbb89acf7a39a6c': {
      chemrxiv: '60c74cb0bdbb89acf7a39a6c',
    },
  },
  others: [
    'https://www.biorxiv.org/collection/neuroscience',
    'https://www.researchsquare.com/browse?title=test',
    'https://osf.io/search?q=x',
    'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=275458',
  ],
}
