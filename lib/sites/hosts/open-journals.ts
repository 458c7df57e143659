import { findDoi } from '../doi.ts'
import type { Examples, Site } from '../site.ts'
import { byPath, byRules } from '../url-rules.ts'

/** PLOS, MDPI, eLife, PeerJ. */
export const openJournals: Site[] = [
  {
    name: 'plos',
    hosts: ['journals.plos.org', 'plosone.org', 'plosbiology.org'],
    paper(url) {
      const doi = /\/article/.test(url.pathname)
        ? findDoi(url.searchParams.get('id') ?? url.pathname)
        : undefined
      return doi
        ? {
            ids: { doi },
            isPdf: url.searchParams.get('type') === 'printable',
            abstractUrl: `https://doi.org/${doi}`,
          }
        : undefined
    },
    isOther: byPath(/\/(?:search|browse|issue|volume)/),
  },
  {
    name: 'mdpi',
    hosts: ['mdpi.com'],
    paper: byRules([
      /^\/(\d{4}-\d{3}[\dXx]\/\d+\/[\w-]+\/\w+)(?:\/(?:htm|html|pdf|pdf-vor|review_report|xml)?)?(?:$|\?)/,
      ([, id = '']) => ({
        ids: { mdpi: id },
        abstractUrl: `https://www.mdpi.com/${id}`,
        pdfUrl: `https://www.mdpi.com/${id}/pdf`,
      }),
    ]),
    isOther: byPath(/^\/(?:journal|search|about|topics)|^\/\d{4}-\d{3}[\dXx](?:\/\d+){0,2}\/?$/),
  },
  {
    name: 'elife',
    hosts: ['elifesciences.org'],
    paper: byRules([
      /^\/(?:articles|reviewed-preprints|content\/\d+)\/e?(\d{4,7})(?:v(\d+))?(?:\.pdf|\/|$|\?)/,
      ([, id, version]) => ({
        ids: { elife: id ?? '', doi: `10.7554/elife.${id}` },
        ...(version ? { version } : {}),
      }),
    ]),
    isOther: byPath(/^\/(?:subjects|search|archive|inside-elife|labs|digests|podcast|$)/),
  },
  {
    name: 'peerj',
    hosts: ['peerj.com'],
    paper: byRules([
      /^\/articles\/((?:cs|[a-z]+chem|matsci)-)?(\d+)(?:\.pdf|\/|$|\?)/,
      ([, section = '', id = '']) => ({
        ids: { peerj: section + id, doi: `10.7717/peerj${section ? `-${section.slice(0, -1)}` : ''}.${id}` },
      }),
    ]),
  },
]

export const examples: Examples = {
  papers: {
    'http://journals.plos.org/plosbiology/article?id=10.1371/journal.pbio.1001090': {
      doi: '10.1371/journal.pbio.1001090',
    },
    'https://www.mdpi.com/1420-3049/23/10/2454/htm': { mdpi: '1420-3049/23/10/2454' },
    'https://elifesciences.org/articles/54967?utm_source=x': { elife: '54967', doi: '10.7554/elife.54967' },
    'https://peerj.com/articles/cs-86/': { peerj: 'cs-86', doi: '10.7717/peerj-cs.86' },
  },
  others: [
    'https://journals.plos.org/plosone/search?q=x',
    'https://www.mdpi.com/journal/sensors',
    'https://elifesciences.org/subjects/biochemistry-chemical-biology',
    'https://peerj.com/',
  ],
}
