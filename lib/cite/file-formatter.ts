import type { Paper } from '../model/paper.ts'
import type { TexEscapes, Transliteration } from '../model/settings.ts'
import { type AsciiSource, createToAscii } from './ascii.ts'
import { formatBibtex } from './bibtex.ts'
import { formatCslJson } from './csl-json.ts'
import { createKeys } from './keys.ts'
import { formatRis } from './ris.ts'
import { readTexCommands } from './tex-commands.ts'

/** The formats of files of citations. */
export type FileFormat = 'bibtex' | 'biblatex' | 'ris' | 'csl-json'

type Options = {
  /** A preset's name, or a template. */
  key?: string
  escapes?: TexEscapes
  transliteration?: Transliteration
  keepAfterColon?: boolean
  /** Whether tags, notes and read states go along, where the papers have them. */
  withNotes?: boolean
}

/** Makes citations of papers that come in batches, with no key twice in all of them. */
export function createFileFormatter(
  format: FileFormat,
  { key, escapes, transliteration = 'plain', keepAfterColon, withNotes }: Options,
  source: AsciiSource,
): (papers: Paper[]) => Promise<string> {
  const taken = new Set<string>()
  const commands =
    escapes === 'latex' ? source.loadAscii?.('latex').then(readTexCommands) : Promise.resolve(undefined)
  return async (papers) => {
    const toAscii = await createToAscii(namesOf(papers), transliteration, source)
    const keys = createKeys(papers, key, toAscii, taken)
    if (format === 'ris') return formatRis(papers, keys, withNotes)
    if (format === 'csl-json') return formatCslJson(papers, keys, withNotes)
    return formatBibtex(papers, keys, {
      dialect: format,
      commands: await commands,
      keepAfterColon,
      withNotes,
    })
  }
}

/** All that a key can have of the papers' text. */
export const namesOf = (papers: Paper[]) =>
  papers
    .flatMap(({ authors, title }) => [title, ...authors.slice(0, 10).map(({ family }) => family)])
    .join(' ')
