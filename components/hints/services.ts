import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'

/** Where hints are hidden from now on. */
export type HideScope = 'page' | 'host' | 'everywhere'

/** Ids of papers that the reader has: on *Saved*, else on shelves they brought in. */
export type Held = { saved: string[]; shelved: string[] }

/** What the panel asks of the world around it. */
export type HintServices = {
  /** Copies the citation of a paper; gives the names of what nobody has verified in it. */
  copy(paper: Paper, format: CitationFormat): Promise<string[]>
  fold(isFolded: boolean): void
  hide(scope: HideScope): Promise<void>
  unhide(scope: HideScope): Promise<void>
  /** The panel is no longer wanted: take it off the page. */
  leave(): void
  /** Puts a paper of the panel on *Saved*, by its id; not new is one that was there. */
  save(id: string): Promise<{ isNew: boolean }>
  /** Undoes `save`. */
  takeBack(id: string): Promise<void>
  showAllKin(): void
}
