import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { bringIn, pressButton } from '../../tools/browser/library.ts'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { bundledPapers } from './bundled-papers.ts'
import { describeExtension } from './extension.ts'
import { readLibrary } from './readers-library.ts'

const MANY = 3000
const scratch = mkdtempSync(join(tmpdir(), 'paperkin-library-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the library page', () => {
  describeExtension('of a reader who brings papers in', (run) => {
    afterEach(async () => {
      for (const page of await run.current.browser.pages())
        if (page.url() !== 'about:blank') await page.close()
    })
    const openLibrary = () => run.current.openOwn('library.html#papers')

    it('keeps the papers of a file, which are found by search from then on', async () => {
      const page = await openLibrary()
      await bringIn(page, fileOfMany('first.jsonl', 40))
      await page.waitForSelector('[role="row"][aria-rowindex="2"]')
      expect(await textOf(page, '.pk-strip-line [role="status"]')).toContain('40 papers')
      const popup = await run.current.openOwn('popup.html')
      const { rows } = await searchFor(popup, 'Zymurgy report 17')
      expect(rows[0]?.title).toContain('Zymurgy report 17')
    })

    it('has them, and their kin, after a restart', async () => {
      await run.restart()
      const popup = await run.current.openOwn('popup.html')
      const { rows } = await searchFor(popup, 'Zymurgy report 23')
      expect(rows[0]?.title).toContain('Zymurgy report 23')
      await popup.keyboard.press('ArrowDown')
      await popup.keyboard.press('k')
      await popup.waitForFunction(() => document.querySelector('section.pk-head') !== null)
      expect((await readPopup(popup)).head).toContain('Zymurgy report 23')
    })

    it('goes on with an import while the background is ended again and again', {
      timeout: 120_000,
    }, async () => {
      const page = await openLibrary()
      const importing = bringIn(page, fileOfMany('second.jsonl', MANY))
      for (let n = 0; n < 20; n++) {
        // Woken first: what does not run cannot be ended.
        await page.evaluate(askForShelves)
        await run.current.stopBackground()
      }
      await importing
      const shelves = await page.evaluate(askForShelves)
      expect(shelves).toEqual([
        ['first', 40],
        ['second', MANY],
        ['Bundled', 31],
      ])
    })

    it('gives the same backup again after its library was restored from it', {
      timeout: 60_000,
    }, async () => {
      const page = await openLibrary()
      const first = await readLibrary(run.current, page)
      await chooseBackup(page, first.path)
      await pressButton(page, 'Replace my library with it')
      await page.waitForFunction(() => document.body.innerText.includes('Undo'))
      const again = await openLibrary()
      await again.waitForSelector('[role="row"][aria-rowindex="2"]')
      expect((await readLibrary(run.current, again)).hash).toBe(first.hash)
    })
  })
})

/** A file of papers that differ by a number in title and id. */
function fileOfMany(name: string, count: number): string {
  const path = join(scratch, name)
  const lines = Array.from({ length: count }, (_, i) => {
    const paper = bundledPapers[i % bundledPapers.length] as (typeof bundledPapers)[number]
    const title = `Zymurgy report ${i} of ${name}: ${paper.title}`
    return JSON.stringify({
      ...paper,
      id: `doi:10.5555/${name}.${i}`,
      title,
      ids: { doi: `10.5555/${name}.${i}` },
    })
  })
  writeFileSync(path, lines.join('\n'))
  return path
}

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText)

async function askForShelves(): Promise<[string, number][]> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { runtime: { sendMessage: (message: object) => Promise<{ value: { name: string; count: number }[] }> } }
  >
  const { value } = await (browser ?? chrome).runtime.sendMessage({ call: 'shelves' })
  return value.map(({ name, count }) => [name, count])
}

async function chooseBackup(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type="file"][aria-label^="Restore"]')
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path)
}
