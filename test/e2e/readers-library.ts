import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach } from 'vitest'
import { pressButton } from '../../tools/browser/library.ts'
import type { Session } from '../../tools/browser/session.ts'
import { awaitDownload } from './downloads.ts'
import type { Run } from './extension.ts'

/** A folder for the files of a test file, gone when it ends. */
export function createScratch() {
  const folder = mkdtempSync(join(tmpdir(), 'paperkin-scratch-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    /** Writes a file there; gives its path. */
    write: (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
  }
}

/** Closes the pages of a test when it ends. */
export function closesPages(run: Run): void {
  afterEach(async () => {
    for (const page of await run.current.browser.pages()) if (page.url() !== 'about:blank') await page.close()
  })
}

/** A paper as a shelf has it, by what a reader knows of it. */
export type Kept = { title: string; tags?: string[]; note?: string; readState?: string }

/** All that is kept, shelf by shelf. */
export type Library = { hash: string; path: string; shelves: Record<string, Kept[]> }

/** All that is kept, by the backup that the library page makes of it: the same whatever the records look like. */
export async function readLibrary(session: Session, page: Page): Promise<Library> {
  await pressButton(page, 'Back up…')
  const path = await takeDownload(session, /^paperkin-.*\.backup\.jsonl\.gz$/)
  const [header, ...lines] = gunzipSync(readFileSync(path))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const shelves: Record<string, Kept[]> = {}
  let papers: Kept[] = []
  for (const { shelf, paper, tags, note, readState } of lines) {
    if (shelf) shelves[shelf.name] = papers = []
    if (paper)
      papers.push({
        title: paper.title,
        ...(tags && { tags }),
        ...(note && { note }),
        ...(readState && { readState }),
      })
  }
  return { hash: header.hash, path, shelves }
}

/** How many papers are on each shelf. */
export const countsOf = ({ shelves }: Library): Record<string, number> =>
  Object.fromEntries(Object.entries(shelves).map(([name, papers]) => [name, papers.length]))

let taken = 0

/** Waits for a download, and takes it out of the folder; gives where it is then. */
export async function takeDownload(session: Session, name: RegExp): Promise<string> {
  const path = await awaitDownload(session.downloads, name)
  const place = join(session.downloads, '..', `download-${++taken}-${basename(path)}`)
  renameSync(path, place)
  return place
}

/** Writes the note of the paper that is open, also on a page that is not in front, and leaves the field. */
export async function writeNote(page: Page, note: string): Promise<void> {
  await page.waitForSelector('.pk-details textarea')
  await page.$eval(
    '.pk-details textarea',
    (area, text) => {
      area.value = text
      area.dispatchEvent(new Event('input', { bubbles: true }))
      area.dispatchEvent(new FocusEvent('blur'))
    },
    note,
  )
}

/** Papers as JSON Lines: `title` with a number from 0, each with an abstract. */
export function linesOf(title: string, count: number, more: (i: number) => object = () => ({})): string {
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `doi:10.5555/${title.toLowerCase()}.${i}`,
      title: `${title} ${i}`,
      authors: [{ family: 'Okafor', given: 'Ada' }],
      ids: { doi: `10.5555/${title.toLowerCase()}.${i}` },
      issued: String(2000 + (i % 20)),
      abstract: `What ${title} ${i} says of transfer learning.`,
      ...more(i),
    }),
  ).join('\n')
}

/** A text of so many letters that hardly packs, the same for a seed every time. */
export function randomText(length: number, seed: number): string {
  const words: string[] = []
  let state = seed + 1
  for (let size = 0; size < length; size += 7) {
    // Park and Miller's generator.
    state = (state * 48271) % 2147483647
    words.push(state.toString(36).padStart(6, 'q').slice(-6))
  }
  return words.join(' ').slice(0, length)
}
