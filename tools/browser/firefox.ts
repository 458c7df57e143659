import { existsSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { needBrowser } from './find.mjs'
import { type ChromeScript, openChromeScript } from './firefox-chrome.ts'
import { killBrowser } from './kill.ts'
import { ANSWERED } from './popup.ts'
import { type LaunchOptions, type Session, WINDOW } from './session.ts'

const ADDON = 'paperkin@paperkin.org'
// Known beforehand, since WebDriver does not tell under which one Firefox installed it.
const UUID = '6b1f4c2a-52a7-4f0e-9d1b-7c0a3e5d8f21'

/** Firefox with the extension installed for the time it runs, through WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const { wire } = options
  const downloads = join(options.profile, 'downloads')
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: !options.isVisible,
    defaultViewport: WINDOW,
    userDataDir: options.profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...PREFERENCES,
      ...downloadPreferences(downloads),
      ...(wire && proxyPreferences(wire.port)),
    },
    // Without it a release build ignores the dummy server and keeps asking Mozilla's.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  })
  await browser.installExtension(options.extension)
  const chrome = await openChromeScript(browser)
  const address = (page: string) => `moz-extension://${UUID}/${page}`
  // No wait for `load`: WebDriver does not report it for an extension's pages.
  const openOwnTab = async (page: string, isBackground: boolean) => {
    const tab = await browser.newPage(isBackground ? { type: 'tab', background: true } : undefined)
    await tab.goto(address(page), { waitUntil: [] })
    await tab.waitForFunction(
      () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
    )
    return tab
  }
  return {
    kind: 'firefox',
    browser,
    address,
    open: async (url) => {
      const page = await browser.newPage()
      await wire?.attach(page)
      await page.goto(url)
      return page
    },
    openOwn: (page) => openOwnTab(page, false),
    opensOwn: async (page, act) => {
      const before = await browser.pages()
      await act()
      return waitForNewPage(browser, before, address(page))
    },
    openPopup: async (tab) => {
      await tab.bringToFront()
      await chrome.grantActiveTab(ADDON)
      const popup = await openOwnTab('popup.html', true)
      // It asks for the active tab while it loads: it may come to the front only after that.
      await popup.waitForSelector(ANSWERED)
      await popup.bringToFront()
      return popup
    },
    chooseInMenu: async (tab, entry) => {
      await tab.bringToFront()
      await rightClickSelection(tab)
      await chrome.chooseInMenu(ADDON, entry)
    },
    downloads,
    pressShortcut: (tab) => pressShortcut(chrome, tab),
    stopBackground: () => chrome.stopBackground(ADDON),
    isBackgroundRunning: async () => (await chrome.backgroundState(ADDON)) === 'running',
    preferScheme: (_page, scheme) => chrome.preferScheme(scheme),
    limitStorage: (_page, bytes) => chrome.limitStorage(bytes),
    close: () => browser.close(),
    kill: async () => {
      await killBrowser(browser)
      await preferencesPutBack(options.profile)
    },
  }
}

/**
 * Puppeteer puts its backups of the preferences back once the process has ended: a browser that is started on the profile before finds
 * them gone. Where it cannot, they are left, and nothing is to be waited for.
 */
async function preferencesPutBack(profile: string): Promise<void> {
  const areLeft = () => ['prefs.js', 'user.js'].some((file) => existsSync(join(profile, `${file}.puppeteer`)))
  for (const start = Date.now(); areLeft() && Date.now() - start < 3000; )
    await new Promise((done) => setTimeout(done, 20))
}

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  // A temporary add-on is removed when Firefox ends; what it stored is to outlive that, as an installed one's does.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
}

function downloadPreferences(folder: string): Record<string, unknown> {
  return {
    // 2: the folder named beside it.
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.alwaysOpenPanel': false,
  }
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  }
}

async function pressShortcut(chrome: ChromeScript, tab: Page): Promise<string> {
  await tab.bringToFront()
  await chrome.pressAltShiftK()
  return chrome.popupText(ANSWERED)
}

async function rightClickSelection(tab: Page): Promise<void> {
  const { x, y } = await tab.evaluate(() => {
    const { left, top, width, height } = getSelection()?.getRangeAt(0).getClientRects()[0] ?? new DOMRect()
    return { x: left + width / 2, y: top + height / 2 }
  })
  await tab.mouse.click(x, y, { button: 'right' })
}

/** By looking at all pages: the address of an extension's page is not in the events that WebDriver sends. */
async function waitForNewPage(browser: Browser, before: Page[], start: string): Promise<Page> {
  for (const begun = Date.now(); Date.now() - begun < 30_000; ) {
    for (const page of await browser.pages()) {
      if (before.includes(page)) continue
      const url = await page.evaluate(() => location.href).catch(() => '')
      if (url.startsWith(start)) return page
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`No page at ${start} opened within 30 s.`)
}
