import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'

/** Makes a citation. The code and data for it are loaded at the first one: most times a popup is opened, none is made. */
export async function cite(paper: Paper, format: CitationFormat): Promise<string> {
  const { citeAsChosen } = await import('../background/cite.ts')
  return (await citeAsChosen(paper, format)).text
}
