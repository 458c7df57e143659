import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { BrowserKind } from '../../tools/browser/find.mjs'
import { launch } from '../../tools/browser/launch.ts'
import type { Session } from '../../tools/browser/session.ts'
import { createWire, type Wire } from '../../tools/browser/wire.ts'
import { writeHostilePage } from './hostile-page.ts'
import { builtFor } from './needs-build.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to.
  export interface ProvidedContext {
    browserKind: BrowserKind
  }
}

/**
 * The browser of a test file: `current` is the running one, `wire` its way to
 * the net; `restart` ends it and starts another on the same profile, `crash` does so without a chance to write anything.
 * Between the two, `meanwhile` may do something to the folder of the profile.
 */
export type Run = {
  current: Session
  wire: Wire
  restart: (meanwhile?: (profile: string) => void) => Promise<void>
  crash: () => Promise<void>
}

/**
 * Tests with the built extension in a browser of their own, and one more: that nothing left the browser meanwhile.
 * `damage` changes a copy of the extension's folder before it is installed.
 */
export function describeExtension(
  name: string,
  tests: (run: Run) => void,
  damage?: (folder: string) => void,
): void {
  const kind = inject('browserKind')
  describe(name, () => {
    const run = {} as Run
    const profile = mkdtempSync(join(tmpdir(), 'paperkin-profile-'))
    const extension = damage ? mkdtempSync(join(tmpdir(), 'paperkin-damaged-')) : builtFor[kind]
    const start = async () => {
      run.current = await launch(kind, { extension, profile, wire: run.wire })
    }
    beforeAll(async () => {
      if (damage) cpSync(builtFor[kind], extension, { recursive: true })
      damage?.(extension)
      run.wire = await createWire()
      servePages(run.wire)
      await start()
    })
    run.restart = async (meanwhile) => {
      await run.current.close()
      meanwhile?.(profile)
      await start()
    }
    run.crash = async () => {
      await run.current.kill()
      await start()
    }
    afterAll(async () => {
      await run.current?.close()
      await run.wire.close()
      for (const folder of damage ? [profile, extension] : [profile])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    })
    tests(run)
    it('lets no request leave the browser', () => expect(run.wire.left).toEqual([]))
  })
}

/** The addresses that tests open, and what stands there. */
export const addresses = {
  /** arXiv's page of a paper on the bundled shelf. */
  bundled: 'https://arxiv.org/abs/2310.08782',
  bundledVersion: 'https://arxiv.org/abs/2310.08782v2',
  mirror: 'https://export.arxiv.org/abs/2310.08782',
  html: 'https://arxiv.org/html/2310.08782v1',
  ar5iv: 'https://ar5iv.labs.arxiv.org/html/2310.08782',
  pdf: 'https://arxiv.org/pdf/2310.08782v2',
  oldPdf: 'https://arxiv.org/pdf/hep-th/9901001',
  /** arXiv's page of a paper on no shelf. */
  fresh: 'https://arxiv.org/abs/2611.29991',
  /** The version of `fresh` that a journal published, on a page that does not name the preprint. */
  published: 'https://journal.example.org/articles/10.5555/jtr.2027.0119',
  publisher: 'https://journal.example.org/articles/10.5555/jtr.2024.0702',
  /** arXiv's, but a list: of no one paper. */
  list: 'https://arxiv.org/list/cs.LG/recent',
  noPaper: 'https://garden.example.org/hours',
  hostile: 'https://arxiv.org/abs/2611.66666',
}

function servePages(wire: Wire): void {
  const files: Record<string, string> = {
    [addresses.bundled]: 'arxiv-abs-2310.08782.html',
    [addresses.bundledVersion]: 'arxiv-abs-2310.08782.html',
    [addresses.mirror]: 'arxiv-abs-2310.08782.html',
    [addresses.html]: 'arxiv-html-2310.08782v1.html',
    [addresses.ar5iv]: 'ar5iv-2310.08782.html',
    [addresses.fresh]: 'arxiv-abs-new.html',
    [addresses.publisher]: 'publisher.html',
    [addresses.published]: 'publisher-twin.html',
    [addresses.noPaper]: 'no-paper.html',
    [addresses.list]: 'no-paper.html',
  }
  for (const [address, file] of Object.entries(files))
    wire.pages.set(address, { body: readFileSync(join(import.meta.dirname, '../pages/e2e', file)) })
  for (const address of [addresses.pdf, addresses.oldPdf])
    wire.pages.set(address, { body: SMALLEST_PDF, contentType: 'application/pdf' })
  wire.pages.set(addresses.hostile, { body: writeHostilePage() })
}

// One empty page: the viewer that shows it is what the test is about.
const SMALLEST_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
