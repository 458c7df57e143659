import * as z from 'zod/mini'

/**
 * The formats a citation can be copied in. `reference` is a reference in the style of `citationStyle`; `apa` is
 * one in APA 7, whatever that style is. `cite-command` is `\cite{…}` with the keys alone.
 */
export const CitationFormat = z.enum([
  'bibtex',
  'biblatex',
  'cite-command',
  'ris',
  'csl-json',
  'endnote',
  'apa',
  'reference',
  'markdown',
  'html',
  'plain',
])
export type CitationFormat = z.infer<typeof CitationFormat>

/** How letters beyond ASCII are written in BibTeX and BibLaTeX: as they are, or as LaTeX commands. */
export const TexEscapes = z.enum(['utf-8', 'latex'])
export type TexEscapes = z.infer<typeof TexEscapes>

/** How ä, ö, ü, å and ø become ASCII in a citation key: `plain` a, o, u; `german` ae, oe, ue. */
export const Transliteration = z.enum(['plain', 'german'])
export type Transliteration = z.infer<typeof Transliteration>

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** What the reader chose. Each is stored under its own key, so that a change of one does not undo that of another. */
export const Settings = z.object({
  citationFormat: CitationFormat,
  /** Name of a style file, without its ending, or of one of `ownStyles`. */
  citationStyle: z.string(),
  /** Styles of the reader's own. */
  ownStyles: z.array(z.object({ name: z.string(), title: z.string() })),
  /** A key template (docs/citations.md) or the name of a preset. */
  citationKey: z.string(),
  citationEscapes: TexEscapes,
  citationTransliteration: Transliteration,
  /** Braces in BibTeX around the word after a colon, so that it keeps its capital. */
  keepAfterColon: z.boolean(),
  theme: Theme,
  /** Hints at all. */
  showHints: z.boolean(),
  /** Hosts without hints. */
  hiddenHosts: z.array(z.string()),
  /** The hint panel starts folded to its head. */
  isPanelFolded: z.boolean(),
  /** Shelves switched off, by id. */
  shelvesOff: z.array(z.string()),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  citationFormat: 'bibtex',
  citationStyle: 'apa',
  ownStyles: [],
  citationKey: 'google-scholar',
  citationEscapes: 'utf-8',
  citationTransliteration: 'plain',
  keepAfterColon: false,
  theme: 'system',
  showHints: true,
  hiddenHosts: [],
  isPanelFolded: false,
  shelvesOff: [],
}
