import { doiOfPath } from '../doi.ts'
import type { Examples, Site } from '../site.ts'
import { byPath, byRules, idRule, isPdfAddress } from '../url-rules.ts'
import { doiPaper } from './doi-path.ts'

const euclidPaper = byRules(idRule(/^\/(euclid\.\w+\/\d+)/, 'euclid'))

/** Cambridge, JSTOR, BMJ and other HighWire journals, RSC, Project Euclid: each with ids of its own. */
export const learnedSocieties: Site[] = [
  {
    name: 'cambridge',
    hosts: ['cambridge.org'],
    paper: byRules(
      idRule(/^\/core\/(?:journals|books)\/[^?]*\/([\dA-F]{32})(?:\/|$|\?|#)/, 'cambridge'),
      idRule(/^\/core\/services\/aop-cambridge-core\/content\/view\/([\dA-F]{32}|S\d+)/, 'cambridge'),
    ),
    isOther: byPath(/\/(?:latest-issue|issue|all-issues|firstview|search)(?:\/|$)/),
  },
  {
    name: 'jstor',
    hosts: ['jstor.org'],
    paper(url) {
      const id = /^\/(?:stable|discover)\/(?:pdf(?:plus)?\/)?(10\.\d+\/[\w.-]+?|[\w.]+?)(?:\.pdf)?\/?$/.exec(
        url.pathname,
      )?.[1]
      if (!id || /^i\d+$/.test(id)) return undefined
      const doi = doiOfPath(`/${id}`)
      return {
        ids: { jstor: id, ...(doi ? { doi } : {}) },
        isPdf: isPdfAddress(url),
        abstractUrl: `https://www.jstor.org/stable/${id}`,
      }
    },
    isOther: byPath(/^\/(?:action|journal|subject|publisher|topic|stable\/i\d+)/),
  },
  {
    name: 'highwire',
    hosts: [
      'bmj.com',
      'oxfordjournals.org',
      'jbc.org',
      'jneurosci.org',
      'genetics.org',
      'cshlp.org',
      'cmaj.ca',
      'ajnr.org',
    ],
    paper: byRules([
      /^\/content\/((?:bmj)?\w*\/?\d+\/[\w.]*\/?[\w-]+(?:\.\w+)?)(?:\.full|\.abstract|\.long|\.short|\.pdf)*$/,
      ([, id = '']) => (/\.toc$/.test(id) ? undefined : { ids: { highwire: id } }),
    ]),
    isOther: byPath(/\.toc$|^\/content\/(?:current|early\/recent)|^\/$/),
  },
  {
    name: 'rsc',
    hosts: ['pubs.rsc.org'],
    paper: byRules([
      /\/content\/article(?:landing|html|pdf)\/(?:\d{4}\/)?[a-z]{2}\/([a-z]\d[a-z]{2}\d{5}[a-z\d])/i,
      ([, id = '']) => ({ ids: { rsc: id.toLowerCase(), doi: `10.1039/${id.toLowerCase()}` }, isPdf: false }),
    ]),
  },
  {
    name: 'projecteuclid',
    hosts: ['projecteuclid.org'],
    paper: (url) =>
      /^\/(?:journals|ebooks|proceedings)\//.test(url.pathname) ? doiPaper(url) : euclidPaper(url),
    isOther: byPath(/^\/(?:journals|search)\/?$|\/issues?-/),
  },
]

export const examples: Examples = {
  papers: {
    'https://www.cambridge.org/core/journals/a-review/article/abs/some-title/A14B0BB4130A2BA6BE79E2853597526E':
      { cambridge: 'A14B0BB4130A2BA6BE79E2853597526E' },
    'https://www.jstor.org/stable/10.1086/508232': { jstor: '10.1086/508232', doi: '10.1086/508232' },
    'http://www.bmj.com/content/345/bmj.e8050': { highwire: '345/bmj.e8050' },
    'https://pubs.rsc.org/en/content/articlelanding/2012/ee/c1ee02148f#!divAbstract': {
      rsc: 'c1ee02148f',
      doi: '10.1039/c1ee02148f',
    },
    'https://projecteuclid.org/journals/annals-of-statistics/volume-1/issue-2/Title/10.1214/aos/1176342360.full':
      { doi: '10.1214/aos/1176342360' },
  },
  others: [
    'https://www.cambridge.org/core/journals/ajs-review/latest-issue',
    'https://www.jstor.org/journal/amerjsoci',
    'https://www.bmj.com/content/345/7883.toc',
  ],
}
