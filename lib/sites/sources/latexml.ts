import { parseArxivId } from '../arxiv-id.ts'
import { readLatexml } from '../latexml.ts'
import type { Page } from '../page.ts'
import type { SiteFields } from '../site.ts'

/** A paper typeset by LaTeXML on any host; arXiv's own leave their id in the base address and the watermark. */
export function readLatexmlPage(page: Page): SiteFields | undefined {
  const fields = readLatexml(page.document)
  const arxiv = fields && readId(page.document)
  return arxiv ? { ...fields, ids: { arxiv } } : fields
}

function readId(document: Document): string | undefined {
  const base = document.getElementsByTagName('base')[0]?.getAttribute('href') ?? ''
  const mark = document.getElementById('watermark-tr')?.textContent ?? ''
  const written = /^\/html\/(\d{4}\.\d{4,5}(?:v\d+)?)\/?$/.exec(base)?.[1] ?? /arXiv:(\S+)/.exec(mark)?.[1]
  return parseArxivId(written ?? '')?.id
}
