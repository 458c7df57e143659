import type { Citation } from '../../lib/model/citation.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'

/** Makes the citation of one paper or several; what it takes to do so is loaded with the first one. */
export async function cite(papers: Paper[], format: CitationFormat): Promise<Citation> {
  const { citeAsChosen } = await import('../background/cite.ts')
  return citeAsChosen(papers, format)
}
