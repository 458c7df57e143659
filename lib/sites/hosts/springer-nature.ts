import type { Examples, Site } from '../site.ts'
import { byPath, byRules } from '../url-rules.ts'
import { doiPaper } from './doi-path.ts'

/** SpringerLink, BioMed Central and SpringerOpen, Nature. */
export const springerNature: Site[] = [
  {
    name: 'springer',
    hosts: ['link.springer.com', 'biomedcentral.com', 'springeropen.com'],
    paper: (url) =>
      /^\/(?:article|chapter|content\/pdf|articles|referenceworkentry|protocol|epdf|content\/epdf|epub|track\/pdf|10\.\d+)\b/.test(
        url.pathname,
      )
        ? doiPaper(url)
        : undefined,
    isOther: byPath(/^\/(?:search|journal|book|conference|articles?\/?$|$)/),
  },
  {
    name: 'nature',
    hosts: ['nature.com'],
    paper: byRules([
      // d41586-… and the like are news, not research.
      /^\/articles\/(?!d\d{5}-)([a-z\d][\w.-]*?)(?:\.pdf|_reference\.pdf)?\/?(?:$|\?)/,
      ([, id = '']) => ({
        ids: { nature: id, doi: `10.1038/${id.toLowerCase()}` },
        pdfUrl: `https://www.nature.com/articles/${id}.pdf`,
        abstractUrl: `https://www.nature.com/articles/${id}`,
      }),
    ]),
    isOther: byPath(
      /^\/(?:search|articles\/d\d{5}-|subjects|news)|\/(?:index|current_issue|archive)\.html$|^\/[a-z]*\/?$/,
    ),
  },
]

export const examples: Examples = {
  papers: {
    'https://link.springer.com/chapter/10.1007/978-3-540-88682-2_1': { doi: '10.1007/978-3-540-88682-2_1' },
    'https://link.springer.com/content/pdf/10.1007/s10040-009-0439-x.pdf': {
      doi: '10.1007/s10040-009-0439-x',
    },
    'https://www.nature.com/articles/s41467-018-07210-0.pdf': {
      nature: 's41467-018-07210-0',
      doi: '10.1038/s41467-018-07210-0',
    },
  },
  others: [
    'https://link.springer.com/journal/10040',
    'https://www.nature.com/nature/',
    'https://www.nature.com/articles/d41586-020-02610-z',
    'https://bmcevolbiol.biomedcentral.com/articles/',
  ],
}
