import type { Paper } from '../model/paper.ts'
import { type CslItem, toCslItem } from './csl-item.ts'

/** The papers as CSL-JSON 1.0.2, an array also for one. */
export function formatCslJson(papers: Paper[], keys: string[]): string {
  return JSON.stringify(
    papers.map((paper, i) => withIds(toCslItem(paper, keys[i] ?? ''), paper)),
    null,
    2,
  )
}

/** CSL has no field for an e-print: archive and place are the nearest, `custom` is free for what has none. */
function withIds(item: CslItem, { ids, primaryCategory }: Paper): CslItem {
  if (!ids.arxiv) return item
  return {
    ...item,
    archive: 'arXiv',
    archive_location: ids.arxiv,
    ...(primaryCategory && { custom: { primaryClass: primaryCategory } }),
  }
}
