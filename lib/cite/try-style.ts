import { errorMessage, PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import { readStyleFile } from './style-file.ts'
import { createReferences, type StyleSource } from './styled.ts'

// Fifteen times the largest of ours, APA's.
const MOST_BYTES = 2 ** 20

/**
 * Reads a file that a reader gives as a style, and cites the example with it, alone and in a list. Throws a
 * `PaperkinError` that says what is wrong where that cannot be done.
 */
export async function tryStyle(
  file: Pick<File, 'size' | 'text'>,
  example: Paper,
  loadLocale: StyleSource['loadLocale'],
): Promise<{ title: string; csl: string }> {
  if (file.size > MOST_BYTES)
    throw new PaperkinError(
      `This file has ${(file.size / 2 ** 20).toFixed(1)} MB, and a style may have 1 MB. Choose the .csl file of a style.`,
    )
  const csl = await file.text()
  const { title } = readStyleFile(csl)
  const references = createReferences({ loadStyle: async () => csl, loadLocale })
  for (const papers of [[example], [example, example]]) {
    const { text } = await references(papers, 'tried').catch(explain)
    if (!text.trim())
      throw new PaperkinError(`“${title}” leaves the reference of a paper empty. Choose another style.`)
  }
  return { title, csl }
}

function explain(cause: unknown): never {
  throw new PaperkinError(
    `This style cannot cite a paper: ${errorMessage(cause)}. Choose another, or mend it.`,
    { cause },
  )
}
