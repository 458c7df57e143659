import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { readClipboard } from './browser/clipboard.ts'
import { type BrowserKind, findBrowser } from './browser/find.mjs'
import { launch } from './browser/launch.ts'
import { readPopup, readToast } from './browser/popup.ts'
import type { Session } from './browser/session.ts'
import { createWire, type Wire } from './browser/wire.ts'
import { run } from './steps.ts'

// `npm run demo`: a browser with Paperkin on the page of a bundled paper; without a display, pictures and text of it.
const ROOT = join(import.meta.dirname, '..')
const PAPER = 'https://arxiv.org/abs/2310.08782'
const PICTURES = join(ROOT, 'demo-pictures')
const SCHEMES = ['light', 'dark'] as const

const kind: BrowserKind = findBrowser('chromium') ? 'chromium' : 'firefox'
const target = kind === 'chromium' ? 'chrome' : 'firefox'
if ((await run('wxt', ['build', '-b', target])) !== 0) throw new Error('The build failed: see above.')

const isVisible = hasDisplay()
const wire = (await isOnline()) ? undefined : await serveSavedPage()
const profile = mkdtempSync(join(tmpdir(), 'paperkin-demo-'))
const session = await launch(kind, {
  extension: join(ROOT, `.output/${target}-mv3`),
  profile,
  wire,
  isVisible,
})
try {
  const page = await session.open(PAPER)
  if (isVisible) await stayOpen(session, page)
  else await showInTerminal(session, page)
} finally {
  await session.close().catch(() => {})
  await wire?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

/** For a reader at a screen: popup open, browser theirs until they close it. */
async function stayOpen(session: Session, page: Page): Promise<void> {
  console.log(
    `\nPaperkin runs on ${PAPER}${wire ? ', a saved page in its place' : ''}. Close the browser to end.`,
  )
  await session.openPopup(page)
  await new Promise<void>((done) => session.browser.once('disconnected', () => done()))
}

async function showInTerminal(session: Session, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  await page.setViewport({ width: 1280, height: 800 })
  await page.waitForSelector('paperkin-hints')
  await takePictures('page', page, session)

  const popup = await session.openPopup(page)
  // In Chromium it is the real popup, which has its own size.
  if (kind === 'firefox') await popup.setViewport({ width: 440, height: 600 })
  const { head, heading, rows } = await readPopup(popup)
  await takePictures('popup', popup, session)
  console.log(`\n${head}\n\n${heading}`)
  for (const { title, reasons } of rows) console.log(`  ${title}\n    ${reasons}`)
  await popup.click('.pk-actions .pk-main')
  await readToast(popup)
  console.log(`\n${await readClipboard(session)}`)

  const settings = await session.openOwn('library.html')
  await settings.setViewport({ width: 900, height: 800 })
  await takePictures('settings', settings, session)
  console.log(`\nPictures are in ${PICTURES}`)
}

async function takePictures(name: string, page: Page, session: Session): Promise<void> {
  for (const scheme of SCHEMES) {
    await session.preferScheme(page, scheme)
    await page.screenshot({ path: `${PICTURES}/${name}-${scheme}.png` })
  }
  await session.preferScheme(page, 'light')
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

async function isOnline(): Promise<boolean> {
  try {
    return (await fetch(PAPER, { method: 'HEAD', signal: AbortSignal.timeout(4000) })).ok
  } catch {
    return false
  }
}

async function serveSavedPage(): Promise<Wire> {
  const wire = await createWire()
  wire.pages.set(PAPER, { body: readFileSync(join(ROOT, 'test/pages/e2e/arxiv-abs-2310.08782.html')) })
  return wire
}
