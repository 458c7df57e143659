import type { Paper } from '../../lib/model/paper.ts'

/** Whether a form is compared to the letter, or as TeX prints it. */
export type Reading = 'letters' | 'typeset'

/**
 * What a citation carries of a paper, as one line to compare: title, authors in order and in parts, arXiv id, DOI, venue
 * with volume, issue, pages and publisher, year, address. Left out is what a citation does not say: abstract, month and
 * day, category, language, type of venue, other ids. Taken as equal: an address of arXiv and none, since a
 * citation names the arXiv page anyway; the DOI of a preprint at arXiv and none, since a publication is cited without.
 * `typeset` further takes as equal what TeX prints the same: see there.
 */
export function citedFacts({ title, authors, ids, venue, issued, url }: Paper, reading: Reading): string {
  const facts = JSON.stringify({
    title,
    authors: authors.map(({ literal, particle, given, family, suffix }) => [
      given,
      particle,
      family,
      suffix,
      literal,
    ]),
    arxiv: ids.arxiv,
    doi: isOfPreprint(ids.doi) ? undefined : ids.doi,
    venue: venue && [venue.name, venue.volume, venue.issue, venue.pages, venue.publisher],
    year: venue?.year ?? (Number(issued?.slice(0, 4)) || undefined),
    url: url?.startsWith('https://arxiv.org/abs/') ? undefined : url,
  })
  return reading === 'typeset' ? typeset(facts) : facts
}

const isOfPreprint = (doi = '') => doi.startsWith('10.48550/arxiv.')

/**
 * Text as TeX prints it: `'` is ’ and a grave ‘, `--` is –, `---` is —, two of either quote are double quotes, which are
 * all one, so are hyphens, `fi` is its ligature, and a letter with its mark is one however it is composed.
 */
function typeset(text: string): string {
  return text
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/[ﬀ-ﬄ]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/---|—/g, '—')
    .replace(/--|–/g, '–')
    .replaceAll("'", '’')
    .replaceAll('`', '‘')
    .replace(/[‐‑]/g, '-')
    .replace(/[“”]|’’|‘‘/g, '\\"')
}
