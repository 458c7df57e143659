import type { Shelf } from '../../lib/model/results.ts'
import type { Settings } from '../../lib/model/settings.ts'

/** What the settings page asks of the world around it. */
export type SettingsServices = {
  change(changes: Partial<Settings>): void
  /** Adds a value to a list setting, or takes it out. */
  list(name: 'hiddenHosts' | 'shelvesOff', value: string, isListed: boolean): void
  /** Adds a CSL file as a style and chooses it. Rejects with what is wrong with the file. */
  addStyle(file: File): Promise<void>
  /** Takes a style of the reader's own away; resolves to how to put it back. */
  removeStyle(name: string): Promise<() => Promise<void>>
  shelves(): Promise<Shelf[]>
  /** The key that opens the popup; '' where none is set. */
  shortcut(): Promise<string>
  changeShortcut(): void
}

/** What there is to choose from besides the formats. */
export type Choices = {
  /** Styles of references by name. */
  styles: readonly { name: string; title: string }[]
  /** Templates for citation keys by name. */
  keys: Record<string, string>
  /** What a template makes of an example paper. */
  keyExample: (template: string) => string
  /** Why a key template cannot be used; `undefined` where it can. */
  keyError: (template: string) => string | undefined
}
