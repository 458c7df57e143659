import type { CitationFormat } from '../model/settings.ts'

/** What a menu says of a format, and what it is as a file. */
export type FormatInfo = { format: CitationFormat; name: string; extension: string; mimeType: string }

/** All formats, in the order in which a menu lists them. */
export const formats: readonly FormatInfo[] = [
  { format: 'bibtex', name: 'BibTeX', extension: 'bib', mimeType: 'application/x-bibtex' },
  { format: 'biblatex', name: 'BibLaTeX', extension: 'bib', mimeType: 'application/x-bibtex' },
  { format: 'cite-command', name: 'LaTeX \\cite{…}', extension: 'tex', mimeType: 'application/x-tex' },
  { format: 'ris', name: 'RIS', extension: 'ris', mimeType: 'application/x-research-info-systems' },
  {
    format: 'csl-json',
    name: 'CSL-JSON',
    extension: 'json',
    mimeType: 'application/vnd.citationstyles.csl+json',
  },
  { format: 'endnote', name: 'EndNote', extension: 'enw', mimeType: 'application/x-endnote-refer' },
  { format: 'apa', name: 'APA 7', extension: 'txt', mimeType: 'text/plain' },
  { format: 'reference', name: 'Reference in your style', extension: 'txt', mimeType: 'text/plain' },
  { format: 'markdown', name: 'Markdown link', extension: 'md', mimeType: 'text/markdown' },
  { format: 'html', name: 'HTML link', extension: 'html', mimeType: 'text/html' },
  { format: 'plain', name: 'Title and address', extension: 'txt', mimeType: 'text/plain' },
]

/** What there is to say of one format. */
export function formatInfo(format: CitationFormat): FormatInfo {
  const found = formats.find((info) => info.format === format)
  if (!found) throw new RangeError(`There is no citation format “${format}”.`)
  return found
}

/** The bundled styles: name of the file, and what a menu calls it. The reader's own come on top. */
export const styles: readonly { name: string; title: string }[] = [
  { name: 'apa', title: 'APA 7' },
  { name: 'mla', title: 'MLA 9' },
  { name: 'chicago-author-date', title: 'Chicago, author-date' },
  { name: 'chicago-notes', title: 'Chicago, notes' },
  { name: 'ieee', title: 'IEEE' },
  { name: 'vancouver', title: 'Vancouver' },
  { name: 'harvard', title: 'Harvard' },
  { name: 'nature', title: 'Nature' },
  { name: 'acm', title: 'ACM' },
  { name: 'acl', title: 'ACL' },
]
