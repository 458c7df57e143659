import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { Paper } from '../model/paper.ts'
import { type CslName, toCslItem } from './csl-item.ts'

type Tags = Record<string, string | string[]>

/** The papers as RIS, tags by citation-js. Lines are not folded: folding parts words, and readers need none. */
export function formatRis(papers: Paper[], keys: string[]): string {
  return papers.map((paper, i) => printTags(toTags(paper, keys[i] ?? ''))).join('\n')
}

function toTags(paper: Paper, key: string): Tags {
  const { number: _, ...item } = toCslItem(paper, key)
  // A preprint is unpublished work; citation-js would call it a journal's article.
  const type = item.type === 'article' ? 'manuscript' : item.type
  const [tags] = plugins.output.format('ris', [{ ...item, type }], { format: 'object' }) as Tags[]
  const [start, end] = (item.page ?? '').split(/\s*[-–—]+\s*/)
  const [year] = item.issued?.['date-parts'][0] ?? []
  return {
    ...tags,
    TY: item.type === 'article' ? 'UNPB' : (tags?.TY ?? 'GEN'),
    // Cut at 20 characters, by the old specification, it would no longer be the key.
    ID: key,
    ...(item.author && { AU: item.author.map(printName) }),
    ...(year && { PY: String(year) }),
    ...(start && { SP: start }),
    ...(end && { EP: end }),
    ...(paper.ids.arxiv && { AN: `arXiv:${paper.ids.arxiv}` }),
  }
}

/** citation-js leaves the particle out. A name with no given name ends in a comma where it has spaces. */
function printName({ literal, family, given, suffix, 'non-dropping-particle': particle }: CslName): string {
  if (literal) return literal
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
}

function printTags({ TY, ...tags }: Tags): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values]
      .flat()
      .filter(Boolean)
      .map((value) => `${tag}  - ${value}`),
  )
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\n')
}
