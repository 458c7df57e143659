import { doiOfPath } from '../doi.ts'
import type { Examples, Site } from '../site.ts'
import { byPath, isPdfAddress } from '../url-rules.ts'

/** Oxford University Press, JAMA Network, AIP, MIT Press and others on Silverchair: by the article's number. */
export const silverchair: Site = {
  name: 'silverchair',
  hosts: [
    'academic.oup.com',
    'jamanetwork.com',
    'pubs.aip.org',
    'direct.mit.edu',
    'ashpublications.org',
    'rupress.org',
    'aacrjournals.org',
    'geoscienceworld.org',
    'dukeupress.edu',
    'portlandpress.com',
    'journals.biologists.com',
  ],
  paper(url) {
    const path = url.pathname
    const number =
      /\/(?:(?:advance-)?article(?:-abstract|-pdf)?|full-?article|article-standard)\/(?:.*\/)?(\d{5,9})(?:\/[^/]*)?\/?$/.exec(
        path,
      )?.[1] ??
      (/article\.aspx$/.test(path) && url.searchParams.get('articleid'))
    if (!number) return undefined
    // The DOI, where there is one, is followed by the article's number.
    const doi = doiOfPath(path.replace(/\/\d{5,9}(?:\/[^/]*)?\/?$/, ''))
    return { ids: { ...(doi ? { doi } : {}), silverchair: number }, isPdf: isPdfAddress(url) }
  },
  isOther: byPath(
    /^\/(?:[\w-]+\/)?(?:issue|issues|book|books|search-results|pages|journals?)(?:\/|$)(?!.*article)|^\/$/,
  ),
}

export const examples: Examples = {
  papers: {
    'https://academic.oup.com/isq/article/64/2/419/5808900': { silverchair: '5808900' },
    'https://academic.oup.com/isq/advance-article-abstract/doi/10.1093/isq/sqaa085/5999080?redirectedFrom=fulltext':
      { doi: '10.1093/isq/sqaa085', silverchair: '5999080' },
    'https://jamanetwork.com/journals/jama/fullarticle/2778234': { silverchair: '2778234' },
  },
  others: ['https://academic.oup.com/book/26783', 'https://academic.oup.com/isq/issue/64/2'],
}
