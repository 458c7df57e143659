import { arxivPaper, readLatexmlPaper } from '../arxiv.ts'
import { parseArxivId } from '../arxiv-id.ts'
import { decode } from '../decode.ts'

import type { Examples, Site, UrlPaper } from '../site.ts'

/** Sites that show arXiv's papers under arXiv's ids. */
export const arxivMirrors: Site = {
  name: 'arxiv-mirrors',
  hosts: ['scirate.com', 'arxiv-vanity.com', 'papers.cool', 'emergentmind.com', 'arxiv.gg', 'moonlight.ai'],
  paper: mirroredPaper,
  isOther: () => true,
  read: (page) => readLatexmlPaper(page, arxivMirrors),
}

/** The paper of an address whose path holds an arXiv id behind a word that announces one. */
export function mirroredPaper(url: URL): UrlPaper | undefined {
  const match =
    /\/(?:abs|arxiv|papers?|pdf|html|overview|[a-z]{4,12})\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?)(?:\.pdf)?(?=\/|$)/.exec(
      decode(url.pathname),
    )
  return arxivPaper(parseArxivId(match?.[1] ?? ''), /\.pdf$|\/pdf\//.test(url.pathname))
}

export const examples: Examples = {
  papers: {
    'https://scirate.com/arxiv/2310.08782': { arxiv: '2310.08782' },
    'https://www.arxiv-vanity.com/papers/1803.07574/': { arxiv: '1803.07574' },
    'https://papers.cool/arxiv/2310.08782': { arxiv: '2310.08782' },
  },
  others: ['https://scirate.com/', 'https://www.arxiv-vanity.com/'],
}
