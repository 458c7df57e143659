import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'

/** Where hints are hidden from now on. */
export type HideScope = 'page' | 'host' | 'everywhere'

/** What the panel asks of the world around it. */
export type HintServices = {
  /** Copies the citation of a paper; gives the names of what nobody has verified in it. */
  copy(paper: Paper, format: CitationFormat): Promise<string[]>
  fold(isFolded: boolean): void
  hide(scope: HideScope): Promise<void>
  unhide(scope: HideScope): Promise<void>
  /** The panel is no longer wanted: take it off the page. */
  leave(): void
  save(): Promise<void>
  showAllKin(): void
}
