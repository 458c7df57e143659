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

/** CSL has no field for an e-print that references would not print beside the publication: `custom` is free. */
function withIds(item: CslItem, { ids, primaryCategory }: Paper): CslItem {
  if (!ids.arxiv) return item
  const primaryClass = primaryCategory && { primaryClass: primaryCategory }
  return { ...item, custom: { eprint: ids.arxiv, archivePrefix: 'arXiv', ...primaryClass } }
}
