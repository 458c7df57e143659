import type { CitationFormat } from '../lib/model/settings.ts'
import type { MessageKey } from '../lib/text/translate.ts'

/** The formats a reader may choose from, each with the message that names it. */
export const formatNames: Record<CitationFormat, MessageKey> = {
  bibtex: 'formatBibtex',
  biblatex: 'formatBiblatex',
  'cite-command': 'formatCiteCommand',
  ris: 'formatRis',
  'csl-json': 'formatCslJson',
  endnote: 'formatEndnote',
  apa: 'formatApa',
  reference: 'formatReference',
  markdown: 'formatMarkdown',
  html: 'formatHtml',
  plain: 'formatPlain',
}

/** In the order in which a list offers them. */
export const allFormats = Object.keys(formatNames) as CitationFormat[]

/** All formats, those used last first. */
export function byLastUse(recent: CitationFormat[]): CitationFormat[] {
  const known = recent.filter((format) => allFormats.includes(format))
  return [...new Set([...known, ...allFormats])]
}
