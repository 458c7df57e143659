import type { Check, Citation } from '../model/citation.ts'
import { PaperkinError } from '../model/errors.ts'
import type { Paper } from '../model/paper.ts'
import type { CitationFormat, TexEscapes, Transliteration } from '../model/settings.ts'
import { type AsciiSource, createToAscii } from './ascii.ts'
import { formatBibtex } from './bibtex.ts'
import { needsCheck } from './checks.ts'
import { formatCslJson } from './csl-json.ts'
import { formatEndnote } from './endnote.ts'
import { namesOf } from './file-formatter.ts'
import { formatInfo } from './formats.ts'
import { createKeys } from './keys.ts'
import { formatHtml, formatMarkdown, formatPlain } from './links.ts'
import { formatRis } from './ris.ts'
import { createReferences, type StyleSource } from './styled.ts'
import { readTexCommands, type TexCommands } from './tex-commands.ts'

/** What to make. Everything but the format has the default that the settings start with. */
export type CiteOptions = {
  format: CitationFormat
  /** For `reference`: name of the style. */
  style?: string
  /** BCP 47; else the language of the style. */
  language?: string
  /** A preset's name, or a template. */
  key?: string
  escapes?: TexEscapes
  transliteration?: Transliteration
  /** For BibTeX: brace the word after a colon too, as APA wants its capital kept. */
  keepAfterColon?: boolean
}

/** Makes the citation of one paper or several. */
export type Cite = (papers: Paper[], options: CiteOptions) => Promise<Citation>

type Made = string | { text: string; html: string }

/** Makes citations with styles and locales from the given source; nothing is loaded before it is needed. */
export function createCiter(source: StyleSource & AsciiSource): Cite {
  const references = createReferences(source)
  let commands: TexCommands | undefined

  return async function cite(papers: Paper[], options: CiteOptions): Promise<Citation> {
    if (!papers.length) throw new PaperkinError('There is no paper to cite. Choose one first.')
    const { format } = options
    const { extension, mimeType } = formatInfo(format)
    const toAscii = await createToAscii(namesOf(papers), options.transliteration ?? 'plain', source)
    const keys = createKeys(papers, options.key, toAscii)
    const made = await make(papers, keys, options)
    return {
      format,
      ...(typeof made === 'string' ? { text: made } : made),
      fileName: `${papers.length === 1 ? fileStem(keys[0]) : 'papers'}.${extension}`,
      mimeType,
      checks: papers.flatMap((paper): Check[] => needsCheck(paper, format)),
    }
  }

  async function loadCommands(): Promise<TexCommands> {
    commands ??= readTexCommands((await source.loadAscii?.('latex')) ?? '')
    return commands
  }

  async function make(papers: Paper[], keys: string[], options: CiteOptions): Promise<Made> {
    const { format, style = 'apa', language, escapes = 'utf-8', keepAfterColon } = options
    switch (format) {
      case 'bibtex':
      case 'biblatex':
        return formatBibtex(papers, keys, {
          dialect: format,
          commands: escapes === 'latex' ? await loadCommands() : undefined,
          keepAfterColon,
        })
      case 'cite-command':
        return `\\cite{${keys.join(',')}}`
      case 'ris':
        return formatRis(papers, keys)
      case 'csl-json':
        return formatCslJson(papers, keys)
      case 'endnote':
        return formatEndnote(papers, keys)
      case 'apa':
        return references(papers, 'apa', language)
      case 'reference':
        return references(papers, style, language)
      case 'markdown':
        return { text: formatMarkdown(papers), html: formatHtml(papers) }
      case 'html':
        return { text: formatHtml(papers), html: formatHtml(papers) }
      case 'plain':
        return formatPlain(papers)
    }
  }
}

/** A key may have what a file's name may not. */
const fileStem = (key = 'paper') => key.replace(/[^\w.-]+/g, '-')
