import type { Paper } from '../model/paper.ts'
import { toCslItem } from './csl-item.ts'

/** `[Title](url)`, one a line. */
export function formatMarkdown(papers: Paper[]): string {
  return papers.map((paper) => markdownLink(paper)).join('\n')
}

/** `<a href="url">Title</a>`, one a line. */
export function formatHtml(papers: Paper[]): string {
  return papers.map((paper) => htmlLink(paper)).join('<br>\n')
}

/** Title and address, each on its line. */
export function formatPlain(papers: Paper[]): string {
  return papers.map((paper) => [titleOf(paper), linkOf(paper)].filter(Boolean).join('\n')).join('\n\n')
}

function markdownLink(paper: Paper): string {
  const title = titleOf(paper).replace(/[\\`*_{}[\]<>#$~|]/g, '\\$&')
  const url = linkOf(paper)
  // In angle brackets no bracket of the address can end the link.
  return url ? `[${title}](${/[()\s]/.test(url) ? `<${url}>` : url})` : title
}

function htmlLink(paper: Paper): string {
  const url = linkOf(paper)
  const title = escapeHtml(titleOf(paper))
  return url ? `<a href="${escapeHtml(url)}">${title}</a>` : title
}

const titleOf = (paper: Paper) => toCslItem(paper, paper.id).title

/** A link leads to the published version where there is a DOI of it. Only the web's own schemes are links. */
function linkOf(paper: Paper): string | undefined {
  const { DOI, URL: url } = toCslItem(paper, paper.id)
  const link = DOI ? `https://doi.org/${encodeURI(DOI)}` : url
  return link && /^https?:\/\//i.test(link) ? link.replace(/[\s<>"]/g, encodeURIComponent) : undefined
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
