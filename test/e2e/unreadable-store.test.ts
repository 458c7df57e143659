import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { bringIn, waitForText } from '../../tools/browser/library.ts'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension, type Run } from './extension.ts'
import { closesPages, createScratch, linesOf } from './readers-library.ts'
import { blockDatabases, writeNewerDatabase } from './store-faults.ts'

const BUNDLED = 'Selectivity Drives Productivity: Efficient Dataset Pruning for Enhanced Transfer Learning'
const scratch = createScratch()

describe('papers of the reader’s own that cannot be read', () => {
  describeExtension('since a newer Paperkin wrote them', (run) => {
    closesPages(run)
    const why =
      'Only bundled papers are shown. Your papers were last kept by a newer Paperkin, which this one cannot read. Update the extension; nothing was changed.'

    it('leave the bundled ones to be searched, and the popup says why', async () => {
      await writeNewerDatabase(await run.current.openOwn('icon/16.png'))
      expect(await searchBundled(run)).toBe(why)
    })

    it('leave the bundled kin of the open paper, and the popup says why', async () => {
      const popup = await run.current.openPopup(await run.current.open(addresses.bundled))
      expect((await readPopup(popup)).rows.length).toBeGreaterThan(0)
      expect(await readNotice(popup)).toBe(why)
    })
  })

  describeExtension('since the browser cannot open its store', (run) => {
    closesPages(run)

    it('leave the bundled ones to be searched, and the popup says why', async () => {
      await bringIn(
        await run.current.openOwn('library.html#papers'),
        scratch.write('mine.jsonl', linesOf('Mine', 3)),
      )
      await run.restart((profile) => blockDatabases(profile, run.current))
      const said = await searchBundled(run)
      expect(said).toContain(
        'Only bundled papers are shown. The browser does not let Paperkin open its store of papers',
      )
      expect(said).toContain('Free some disk space or leave private browsing, then try again.')
    })

    it('are told of on the library page', async () => {
      const page = await run.current.openOwn('library.html#papers')
      await waitForText(page, 'The browser does not let Paperkin open its store of papers')
    })
  })
})

/** Searches for a bundled paper; gives what the popup says beside it. */
async function searchBundled(run: Run): Promise<string> {
  const popup = await run.current.openOwn('popup.html')
  expect((await searchFor(popup, 'dataset pruning selectivity')).rows[0]?.title).toBe(BUNDLED)
  return readNotice(popup)
}

async function readNotice(popup: Page): Promise<string> {
  const notice = await popup.waitForSelector('p.pk-notice')
  return (await notice?.evaluate((element) => element.textContent)) ?? ''
}
