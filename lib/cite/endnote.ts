import type { Paper } from '../model/paper.ts'
import { type CslItem, type CslName, toCslItem } from './csl-item.ts'

/** The papers in EndNote's tagged form (`.enw`), the one that publishers' and Google Scholar's buttons give. */
export function formatEndnote(papers: Paper[], keys: string[]): string {
  return papers.map((paper, i) => printRecord(toCslItem(paper, keys[i] ?? ''), paper)).join('\n')
}

const TYPES: Record<string, string> = {
  'article-journal': 'Journal Article',
  'paper-conference': 'Conference Proceedings',
  thesis: 'Thesis',
  book: 'Book',
  chapter: 'Book Section',
  report: 'Report',
  article: 'Electronic Article',
}

function printRecord(item: CslItem, paper: Paper): string {
  const container = item.type === 'article-journal' ? 'J' : 'B'
  const tags: [string, string | undefined][] = [
    ['0', TYPES[item.type] ?? 'Generic'],
    ...(item.author ?? []).map((name): [string, string] => ['A', printName(name)]),
    ['T', item.title],
    [container, item['container-title']],
    ['V', item.volume],
    ['N', item.issue],
    ['P', item.page?.replace(/\s*[-–—]+\s*/g, '-')],
    ['I', item.publisher],
    ['D', item.issued?.['date-parts'][0]?.[0]?.toString()],
    ['R', item.DOI],
    ['M', paper.ids.arxiv && `arXiv:${paper.ids.arxiv}`],
    ['U', item.URL],
    ['F', item.id],
  ]
  // A line break would end the field.
  return tags.map(([tag, value]) => (value ? `%${tag} ${value.replace(/\s+/g, ' ')}\n` : '')).join('')
}

/** A trailing comma tells EndNote that a name is whole. */
function printName({ literal, family, given, suffix, 'non-dropping-particle': particle }: CslName): string {
  if (literal) return `${literal},`
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
}
