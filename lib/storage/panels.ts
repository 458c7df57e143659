import * as z from 'zod/mini'
import type { PaperKey } from '../model/listing.ts'
import { PagePaper } from '../model/page-paper.ts'
import { browser } from '../platform/browser.ts'

/** What a hint panel shows: the paper of its page, and its kin by their ids. */
export const Panel = z.object({ page: PagePaper, id: z.string(), kin: z.array(z.string()) })
export type Panel = z.infer<typeof Panel>

// storage.session holds 10 MB: a page that claims more than papers do gets no panel that saves.
const MAX_CHARACTERS = 50_000
const MAX_PANELS = 100
const PANEL = 'panel.'
const SAVED = 'panelSaved.'

/**
 * Keeps what a panel shows until the browser closes, and gives the ticket by which that panel, and nobody else, can ask for
 * it: a worker that is started anew knows it, and so does a page that the reader comes back to. `undefined` for a page
 * that says too much, or where there is no room.
 */
export async function keepPanel(panel: Panel): Promise<string | undefined> {
  if (JSON.stringify(panel).length > MAX_CHARACTERS) return undefined
  const ticket = crypto.randomUUID()
  try {
    await browser.storage.session.set({ [PANEL + ticket]: { ...panel, at: Date.now() } })
    await forgetOldest()
    return ticket
  } catch {
    // It is full: kin and citations are worth showing all the same.
    return undefined
  }
}

/** What the panel with this ticket shows. */
export async function readPanel(ticket: string): Promise<Panel | undefined> {
  const stored = await browser.storage.session.get(PANEL + ticket)
  const checked = z.safeParse(Panel, stored[PANEL + ticket])
  return checked.success ? checked.data : undefined
}

/** Keeps where a panel put a paper, by the paper's id, so that it can take that back; `undefined` once it has. */
export async function keepPanelSave(ticket: string, id: string, at: PaperKey | undefined): Promise<void> {
  const key = `${SAVED}${ticket}.${id}`
  if (at) await browser.storage.session.set({ [key]: at })
  else await browser.storage.session.remove(key)
}

/** Where a panel put a paper. */
export async function readPanelSave(ticket: string, id: string): Promise<PaperKey | undefined> {
  const key = `${SAVED}${ticket}.${id}`
  return (await browser.storage.session.get(key))[key] as PaperKey | undefined
}

async function forgetOldest(): Promise<void> {
  const stored = await browser.storage.session.get(null)
  const panels = Object.entries(stored).filter(([key]) => key.startsWith(PANEL))
  const oldest = panels
    .sort(([, a], [, b]) => (a as { at: number }).at - (b as { at: number }).at)
    .slice(0, Math.max(0, panels.length - MAX_PANELS))
    .map(([key]) => key.slice(PANEL.length))
  const isOfOne = (key: string) => oldest.some((ticket) => key.includes(ticket))
  if (oldest.length > 0) await browser.storage.session.remove(Object.keys(stored).filter(isOfOne))
}
