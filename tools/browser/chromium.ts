import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core'
import { needBrowser } from './find.mjs'
import { killBrowser } from './kill.ts'
import { ANSWERED } from './popup.ts'
import { type LaunchOptions, type Session, WINDOW } from './session.ts'

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
]

/** Chromium (or Chrome, or Edge) with the extension installed, through CDP over a pipe. */
export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const { wire } = options
  const downloads = join(options.profile, 'downloads')
  writeQuietPreferences(options.profile)
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless: !options.isVisible,
    defaultViewport: WINDOW,
    pipe: true,
    enableExtensions: true,
    userDataDir: options.profile,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      ...QUIET,
      // Without a display the screen is 800 × 600, on which no popup has the height it wants.
      '--screen-info={1440x1024}',
      `--window-size=${WINDOW.width},${WINDOW.height + 90}`,
      ...(wire ? [`--proxy-server=http://127.0.0.1:${wire.port}`] : []),
      // Chromium's sandbox does not start for root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const id = await browser.installExtension(options.extension)
  const address = (page: string) => `chrome-extension://${id}/${page}`
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(address(''))
  const openTab = async (url: string) => {
    const page = await browser.newPage()
    await wire?.attach(page)
    await page.goto(url)
    return page
  }
  return {
    kind: 'chromium',
    browser,
    address,
    open: openTab,
    openOwn: (page) => openTab(address(page)),
    opensOwn: async (page, act) => {
      const opened = popupTarget(browser, address(page))
      await act()
      return await (await opened).asPage()
    },
    openPopup: (tab) => openActionPopup(browser, id, tab),
    chooseInMenu: async (tab, entry) => {
      const selectionText = await tab.evaluate(() => String(getSelection()))
      for (const start = Date.now(); ; ) {
        const worker = await (await browser.waitForTarget(isWorker)).worker()
        if (await worker?.evaluate(dispatchMenuClick, { menuItemId: entry, selectionText })) return
        if (Date.now() - start > 10_000) throw new Error(`The menu has no entry “${entry}”.`)
        await new Promise((done) => setTimeout(done, 50))
      }
    },
    downloads,
    pressShortcut: async (tab) => {
      const popup = await pressShortcut(browser, address('popup.html'), tab)
      await popup.waitForSelector(ANSWERED)
      const text = await popup.evaluate(() => document.body.innerText)
      await popup.close()
      return text
    },
    stopBackground: () => stopWorker(browser, isWorker),
    isBackgroundRunning: async () => browser.targets().some(isWorker),
    preferScheme: (page, scheme) =>
      page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    limitStorage: async (page, bytes) => {
      const devtools = await page.createCDPSession()
      await devtools.send('Storage.overrideQuotaForOrigin', {
        origin: address('').slice(0, -1),
        quotaSize: bytes,
      })
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
  }
}

// Preconnects to the addresses that tests open would look like requests that left.
function writeQuietPreferences(profile: string): void {
  const folder = join(profile, 'Default')
  if (existsSync(join(folder, 'Preferences'))) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'Preferences'),
    JSON.stringify({
      net: { network_prediction_options: 2 },
      search: { suggest_enabled: false },
      signin: { allowed: false },
      safebrowsing: { enabled: false },
    }),
  )
}

async function openActionPopup(browser: Browser, id: string, tab: Page): Promise<Page> {
  await tab.bringToFront()
  const extension = (await browser.extensions()).get(id)
  if (!extension) throw new Error('The extension is gone: did it crash on start?')
  const opened = popupTarget(browser, `chrome-extension://${id}/popup.html`)
  await extension.triggerAction(tab)
  return await (await opened).asPage()
}

type ChromeMenus = {
  update: (id: string, changes: object) => Promise<void>
  onClicked: { dispatch: (click: object) => void; hasListeners: () => boolean }
}

/**
 * Clicks an entry of the menu; false where the worker is only starting and has none of it yet.
 * Runs in the worker, of which nothing may be taken for granted then, not even that it has timers.
 */
async function dispatchMenuClick(click: { menuItemId: string; selectionText: string }): Promise<boolean> {
  const menus = (globalThis as { chrome?: { contextMenus?: ChromeMenus } }).chrome?.contextMenus
  if (!menus?.onClicked.hasListeners()) return false
  try {
    // Right after the installation there is no entry, and to change one that is not there rejects.
    await menus.update(click.menuItemId, {})
  } catch {
    return false
  }
  menus.onClicked.dispatch(click)
  return true
}

async function pressShortcut(browser: Browser, popup: string, tab: Page): Promise<Page> {
  await tab.bringToFront()
  const opened = popupTarget(browser, popup)
  const devtools = await tab.createCDPSession()
  // A raw key with its platform code is what reaches the browser's own shortcuts; page.keyboard stops at the page.
  const key = {
    modifiers: 1 | 8,
    key: 'K',
    code: 'KeyK',
    windowsVirtualKeyCode: 75,
    nativeVirtualKeyCode: 75,
  }
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  await devtools.detach()
  return await (await opened).asPage()
}

function popupTarget(browser: Browser, url: string): Promise<Target> {
  const before = new Set(browser.targets())
  return browser.waitForTarget((target) => !before.has(target) && target.url().startsWith(url), {
    timeout: 30_000,
  })
}

/** Ends the worker that runs. Whoever it was answering may ask again, and start another one: that one is not meant. */
async function stopWorker(browser: Browser, isWorker: (target: Target) => boolean): Promise<void> {
  const devtools = await browser.target().createCDPSession()
  const running = browser.targets().filter(isWorker)
  const isLeft = () => browser.targets().some((target) => running.includes(target))
  for (const start = Date.now(); isLeft(); ) {
    // One that was only starting may not hear of it, and ends by itself after half a minute.
    if (Date.now() - start > 45_000) throw new Error('The worker does not end.')
    const { targetInfos } = await devtools.send('Target.getTargets')
    const there = targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && running.some((worker) => worker.url() === url),
    )
    if (there.length === 0) break
    // It may be gone by now.
    for (const { targetId } of there) await devtools.send('Target.closeTarget', { targetId }).catch(() => {})
    await new Promise((done) => setTimeout(done, 20))
  }
  await devtools.detach()
}
