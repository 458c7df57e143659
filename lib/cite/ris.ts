import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { Paper } from '../model/paper.ts'
import type { Notes } from '../model/stored.ts'
import { type CslName, toCslItem } from './csl-item.ts'

type Tags = Record<string, string | string[] | undefined>

/** The papers as RIS, tags by citation-js. Lines are not folded: folding parts words, and readers need none. */
export function formatRis(papers: Paper[], keys: string[], withNotes = false): string {
  return papers
    .map((paper, i) => printTags({ ...toTags(paper, keys[i] ?? ''), ...(withNotes && noteTags(paper)) }))
    .join('\n')
}

/** RIS has no place for a read state; a remark of its own is what our reader knows and others show. */
function noteTags({ tags, note, readState }: Paper & Notes): Tags {
  const remarks = [note && toLines(note), readState && `Read status: ${readState}`].filter(
    (remark) => remark !== undefined,
  )
  return { KW: tags, N1: remarks }
}

/** Lines below the first are indented, so that none is taken for a tag, or for a remark such as `PMID: 1`. */
const toLines = (note: string) =>
  note
    .trim()
    .split(/\r?\n|\r/)
    .join('\n  ')

function toTags(paper: Paper, key: string): Tags {
  const { number: _, genre: __, ...item } = toCslItem(paper, key)
  const [tags] = plugins.output.format('ris', [item], { format: 'object' }) as Tags[]
  const [start, end] = (item.page ?? '').split(/\s*[-–—]+\s*/)
  const container = item['container-title']
  const [year, month] = item.issued?.['date-parts'][0] ?? []
  return {
    ...tags,
    // citation-js calls a preprint a journal's article; reference managers read UNPB as a preprint or manuscript.
    TY: item.type === 'article' ? 'UNPB' : tags?.TY,
    // Cut at 20 characters, by the old specification, it would no longer be the key.
    ID: key,
    AU: item.author?.map(printName),
    // For a conference paper the specification has tags of its own; what all readers know are these.
    PY: year?.toString(),
    DA: month ? tags?.DA : undefined,
    T2: container,
    DO: item.DOI,
    PB: item.publisher,
    SP: start || undefined,
    EP: end,
    AN: paper.ids.arxiv && `arXiv:${paper.ids.arxiv}`,
  }
}

/** citation-js leaves the particle out. */
function printName({ literal, family, given, suffix, 'non-dropping-particle': particle }: CslName): string {
  if (literal) return literal
  return [[particle, family].filter(Boolean).join(' '), given, suffix].filter(Boolean).join(', ')
}

function printTags({ TY, ...tags }: Tags): string {
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values]
      .flat()
      .filter(Boolean)
      .map((value) => `${tag}  - ${tag === 'N1' ? value : String(value).replace(/\s+/g, ' ')}`),
  )
  return [`TY  - ${TY ?? 'GEN'}`, ...lines, 'ER  - ', ''].join('\n')
}
