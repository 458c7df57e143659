import type { Citation } from '../../lib/model/citation.ts'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { Hit, Listed, OpenPaper, Saving } from '../../lib/model/results.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import type { Notes, ReadState } from '../../lib/model/stored.ts'

/** What the popup was opened on: a page with a paper, a selected text, or neither. */
export type Home = {
  page?: PagePaper
  text?: string
  open?: OpenPaper
  /** The reader asked for its citation already. */
  wantsCitation?: boolean
}

/** What the popup asks of the world around it. */
export type PopupServices = {
  /** What the popup was opened on, with what is known of it now. */
  openHome(): Promise<Home>
  /** Calls back whenever shelves, papers or notes were changed, here or in another window. */
  watch(onChange: () => void): () => void
  /** Calls back now and then while the database is being opened, where that takes long. */
  watchOpening(onWait: () => void): () => void
  search(ask: { query: string; limit: number }): Promise<{ hits: Hit[]; total: number; notice?: string }>
  kin(ask: { id: string; limit: number }): Promise<OpenPaper>
  newest(ask: { limit: number }): Promise<{ papers: Listed[]; total: number; notice?: string }>
  cite(papers: Paper[], format: CitationFormat): Promise<Citation>
  /** Puts a citation on the clipboard, or rejects and leaves the clipboard alone. */
  copy(citation: Pick<Citation, 'text' | 'html'>): Promise<void>
  /** Offers a citation as a file. */
  download(citation: Citation): void
  /** Puts a paper on *Saved*, one of a shelf by its id or a page's. */
  save(which: string | PagePaper): Promise<Saving>
  /** Takes a paper off *Saved*; gives the way back, which tells where it is then. */
  unsave(paper: PaperKey): Promise<() => Promise<Saving>>
  /** Takes back a save. False where the paper stays, as the reader noted something about it since. */
  takeBack(paper: PaperKey): Promise<boolean>
  /** As the next two, gives what was noted before. */
  mark(paper: PaperKey, readState: ReadState | undefined): Promise<Notes>
  tag(paper: PaperKey, tag: string, isOn: boolean): Promise<Notes>
  note(paper: PaperKey, note: string): Promise<Notes>
  /** As the next two, takes back no more than that; gives what is noted then, or nothing where the paper is gone. */
  unmark(paper: PaperKey, readState: ReadState | undefined, before: Notes): Promise<Notes | undefined>
  untag(paper: PaperKey, tag: string, before: Notes): Promise<Notes | undefined>
  unnote(paper: PaperKey, note: string, before: Notes): Promise<Notes | undefined>
  /** All tags in use, the most frequent first. */
  knownTags(): Promise<string[]>
  rememberFormat(format: CitationFormat): void
  openUrl(url: string): void
  openSettings(): void
}

/** What of the settings the popup goes by. */
export type PopupSettings = { citationFormat: CitationFormat; recentFormats: CitationFormat[] }
