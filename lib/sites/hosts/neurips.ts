import type { Examples, Site } from '../site.ts'
import { byPath, byRules } from '../url-rules.ts'

const YEAR_PATH = /^\/(?:paper_files\/)?paper\/(\d{4})\/(?:hash|file)\/([\da-f]{32})-/i

/** NeurIPS proceedings, by hash and by the old numbered addresses. */
export const neurips: Site = {
  name: 'neurips',
  hosts: [
    'papers.nips.cc',
    'papers.neurips.cc',
    'proceedings.neurips.cc',
    'datasets-benchmarks-proceedings.neurips.cc',
    'proceedings.iclr.cc',
    'proceedings.mlsys.org',
  ],
  paper: byRules(
    [YEAR_PATH, ([, , hash = '']) => ({ ids: { neurips: hash.toLowerCase() } })],
    [/^\/paper\/(\d{1,5})-[\w-]+/, ([, number = '']) => ({ ids: { neurips: number } })],
  ),
  isOther: byPath(/^\/(?:papers\/search|paper_files\/?$|$)|^\/(?:paper_files\/)?paper\/\d{4}\/?$|^\/book\//),
}

export const examples: Examples = {
  papers: {
    'https://proceedings.neurips.cc/paper/2009/hash/2387337ba1e0b0249ba90f55b2ba2521-Abstract.html': {
      neurips: '2387337ba1e0b0249ba90f55b2ba2521',
    },
    'http://papers.nips.cc/paper/8668-learner-aware-teaching': { neurips: '8668' },
  },
  others: [
    'https://proceedings.neurips.cc/paper/2009',
    'https://proceedings.neurips.cc/papers/search?q=zemel',
  ],
}
