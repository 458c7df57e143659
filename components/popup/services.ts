import type { Citation } from '../../lib/model/citation.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { Hit, OpenPaper } from '../../lib/model/results.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'

/** What the popup asks of the world around it. */
export type PopupServices = {
  /** The paper that the page in front says is open. */
  readPage(): Promise<PagePaper | undefined>
  openPaper(page: PagePaper): Promise<OpenPaper>
  search(ask: { query: string; limit: number }): Promise<{ hits: Hit[]; total: number; notice?: string }>
  kin(ask: { id: string; limit: number }): Promise<OpenPaper>
  newest(ask: { limit: number }): Promise<{ papers: Paper[]; total: number }>
  cite(paper: Paper, format: CitationFormat): Promise<Citation>
  /** Puts a citation on the clipboard, or rejects and leaves the clipboard alone. */
  copy(citation: Pick<Citation, 'text' | 'html'>): Promise<void>
  rememberFormat(format: CitationFormat): void
  openUrl(url: string): void
  openSettings(): void
}

/** What of the settings the popup goes by. */
export type PopupSettings = { citationFormat: CitationFormat; recentFormats: CitationFormat[] }
