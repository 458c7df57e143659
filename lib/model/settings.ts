import * as z from 'zod/mini'

/** The formats a citation can be copied in. */
export const CitationFormat = z.enum(['bibtex', 'ris', 'csl-json', 'apa', 'markdown'])
export type CitationFormat = z.infer<typeof CitationFormat>

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** What the reader chose. Each is stored under its own key, so that two windows do not undo each other. */
export const Settings = z.object({
  citationFormat: CitationFormat,
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
  theme: 'system',
  showHints: true,
  hiddenHosts: [],
  isPanelFolded: false,
  shelvesOff: [],
}
