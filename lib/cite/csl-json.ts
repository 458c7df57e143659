import type { Paper } from '../model/paper.ts'
import type { Notes } from '../model/stored.ts'
import { type CslItem, toCslItem } from './csl-item.ts'

/** The papers as CSL-JSON 1.0.2, an array also for one. */
export function formatCslJson(papers: Paper[], keys: string[], withNotes = false): string {
  return JSON.stringify(
    papers.map((paper, i) => {
      const item = withIds(toCslItem(paper, keys[i] ?? ''), paper)
      return withNotes ? withNoted(item, paper) : item
    }),
    null,
    2,
  )
}

/** CSL has no field for an e-print that references would not print beside the publication: `custom` is free. */
function withIds(item: CslItem, { ids, primaryCategory }: Paper): CslItem {
  if (!ids.arxiv) return item
  const primaryClass = primaryCategory && { primaryClass: primaryCategory }
  return { ...item, custom: { eprint: ids.arxiv, archivePrefix: 'arXiv', ...primaryClass } }
}

function withNoted(item: CslItem, { tags, note, readState }: Paper & Notes): CslItem {
  return {
    ...item,
    ...(tags?.length && { keyword: tags.map((tag) => tag.replace(/[,;]/g, ' ')).join(', ') }),
    ...(note && { annote: note }),
    ...(readState && { custom: { ...item.custom, readState } }),
  }
}
