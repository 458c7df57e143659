import * as z from 'zod/mini'
import { PagePaper } from '../model/page-paper.ts'
import { browser } from '../platform/browser.ts'

// storage.session holds 10 MB; a page paper is a few kB. A page that claims more is not worth it.
const MAX_CHARACTERS = 50_000
const MAX_PAGES = 200
const KEY = 'page.'

/** Keeps what a page said about a paper until the browser closes, so that its PDF, opened later, has it too. */
export async function rememberPage(id: string, page: PagePaper): Promise<void> {
  if (JSON.stringify(page).length > MAX_CHARACTERS) return
  await browser.storage.session.set({ [KEY + id]: { page, at: Date.now() } })
  await forgetOldest()
}

/** What a page said about the paper with this id earlier in this browser session. */
export async function recallPage(id: string): Promise<PagePaper | undefined> {
  const stored = await browser.storage.session.get(KEY + id)
  const checked = z.safeParse(PagePaper, (stored[KEY + id] as { page?: unknown } | undefined)?.page)
  return checked.success ? checked.data : undefined
}

async function forgetOldest(): Promise<void> {
  const stored = Object.entries(await browser.storage.session.get(null)).filter(([key]) =>
    key.startsWith(KEY),
  )
  if (stored.length <= MAX_PAGES) return
  const byAge = stored.sort(([, a], [, b]) => (a as { at: number }).at - (b as { at: number }).at)
  await browser.storage.session.remove(byAge.slice(0, stored.length - MAX_PAGES).map(([key]) => key))
}

const SELECTION = 'selection.'

/** Keeps a selected text until the browser closes, and gives the key that finds it. */
export async function keepSelection(text: string): Promise<string> {
  const key = crypto.randomUUID()
  await browser.storage.session.set({ [SELECTION + key]: text })
  return key
}

/** The selected text with this key; '' where the browser was closed since. */
export async function readSelection(key: string): Promise<string> {
  return String((await browser.storage.session.get(SELECTION + key))[SELECTION + key] ?? '')
}
