import type { Examples, Site } from '../site.ts'
import { byRules } from '../url-rules.ts'

/** Programme pages of ICML, ICLR, NeurIPS, CVPR and others that share one system: `/virtual/2024/poster/93655`. */
export const conferenceSites: Site = {
  name: 'conference-sites',
  hosts: [
    'neurips.cc',
    'nips.cc',
    'icml.cc',
    'iclr.cc',
    'mlsys.org',
    'aistats.org',
    'cvpr.thecvf.com',
    'eccv.ecva.net',
  ],
  paper: byRules([
    /^\/virtual\/(\d{4})\/(?:poster|oral|spotlight|spotlight-poster|paper)\/(\d+)/,
    ([, year, id], url) => ({ ids: { [url.hostname.replace(/^www\./, '')]: `${year}/${id}` } }),
  ]),
}

export const examples: Examples = {
  papers: { 'https://neurips.cc/virtual/2024/poster/93655': { 'neurips.cc': '2024/93655' } },
  others: ['https://neurips.cc/virtual/2024/papers.html', 'https://icml.cc/Conferences/2024'],
}
