import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { BrowserKind } from '../../tools/browser/find.mjs'
import { launch } from '../../tools/browser/launch.ts'
import type { Session } from '../../tools/browser/session.ts'
import { createWire, type Wire } from '../../tools/browser/wire.ts'
import { builtFor } from './needs-build.ts'

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to.
  export interface ProvidedContext {
    browserKind: BrowserKind
  }
}

/** The browser of a test file: `current` is the running one, `restart` ends it and starts another on the same profile. */
export type Run = { current: Session; restart: () => Promise<void> }

/** Tests with the built extension in a browser of their own, and one more: that nothing left the browser meanwhile. */
export function describeExtension(name: string, tests: (run: Run) => void): void {
  const kind = inject('browserKind')
  describe(name, () => {
    const run = {} as Run
    let wire: Wire
    const profile = mkdtempSync(join(tmpdir(), 'paperkin-profile-'))
    const start = async () => {
      run.current = await launch(kind, { extension: builtFor[kind], profile, wire })
    }
    beforeAll(async () => {
      wire = await createWire()
      servePages(wire)
      await start()
    })
    run.restart = async () => {
      await run.current.close()
      await start()
    }
    afterAll(async () => {
      await run.current?.close()
      await wire.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    })
    tests(run)
    it('lets no request leave the browser', () => expect(wire.left).toEqual([]))
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
  /** arXiv's page of a paper on no shelf. */
  fresh: 'https://arxiv.org/abs/2611.29991',
  publisher: 'https://journal.example.org/articles/10.5555/jtr.2024.0702',
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
    [addresses.noPaper]: 'no-paper.html',
  }
  for (const [address, file] of Object.entries(files))
    wire.pages.set(address, { body: readFileSync(join(import.meta.dirname, '../pages/e2e', file)) })
}
