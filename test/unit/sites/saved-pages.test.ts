import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { idsOfUrl, readListing, readPage } from '../../../lib/sites/index.ts'
import {
  comparePage,
  hasIds,
  readLines,
  type SavedPage,
  savedPagesFolder,
  type UrlCase,
} from '../../../tools/bench/saved-pages.ts'
import { parsePage } from '../../../tools/cli/read.ts'

const folder = savedPagesFolder()
if (!folder)
  console.log('Skipped: the saved pages (../shared/data/pages, or $PAPERKIN_DATA/pages) are not here.')

/** Shares of right fields that are promised. */
const REQUIRED = { title: 0.97, doi: 0.98, arxiv: 0.98, authors: 0.93, abstract: 0.9, none: 1 }

describe.skipIf(!folder)(
  'saved pages',
  () => {
    const pages = folder ? readLines<SavedPage>(join(folder, 'index.jsonl')) : []
    const read = (page: SavedPage) => {
      const document = parsePage(readFileSync(join(folder ?? '', page.file), 'utf8'), page.url)
      const before = document.documentElement.outerHTML
      const paper = readPage(document, page.url)
      const listed = readListing(document, page.url)
      const isUntouched = document.documentElement.outerHTML === before
      document.defaultView?.close()
      return { page, paper, listed, isUntouched }
    }
    const readings = pages.map(read)
    const verdicts = readings.flatMap(({ page, paper }) =>
      comparePage(page, paper).map((verdict) => ({ ...verdict, file: page.file })),
    )

    it.each(Object.entries(REQUIRED))('gets %s right on %d of the pages', (field, share) => {
      const all = verdicts.filter((verdict) => verdict.field === field)
      const wrong = all.filter(({ isRight }) => !isRight)
      expect(1 - wrong.length / all.length, wrong.map(({ file }) => file).join(', ')).toBeGreaterThanOrEqual(
        share,
      )
    })

    it('leaves every page as it was', () => {
      expect(readings.filter(({ isUntouched }) => !isUntouched)).toEqual([])
    })

    it('lists as many papers as the page does', () => {
      const counted = readings.filter(({ page }) => page.listedCount !== undefined)
      expect(counted.map(({ listed }) => listed.length)).toEqual(counted.map(({ page }) => page.listedCount))
    })

    it('knows every address', () => {
      const cases = readLines<UrlCase>(join(folder ?? '', 'url-cases.jsonl'))
      const wrong = cases.filter(({ url, isPaper, ids = {} }) => {
        const found = idsOfUrl(url)
        return (found !== undefined) !== isPaper || (isPaper && !hasIds(found, ids))
      })
      expect(wrong).toEqual([])
    })
  },
  120_000,
)
