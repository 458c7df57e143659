import type { Browser, Page } from 'puppeteer-core'
import type { BrowserKind } from './find.mjs'
import type { Wire } from './wire.ts'

/** What pages are given to draw in, in CSS pixels: a common laptop's. */
export const WINDOW = { width: 1280, height: 800 }

/** How to start a browser. */
export type LaunchOptions = {
  /** Folder of the built extension. */
  extension: string
  /** Folder of the profile; the same one again keeps what was stored. */
  profile: string
  /** Without it the browser has the net as it is. */
  wire?: Wire
  /** Shows windows. Needs a display. */
  isVisible?: boolean
}

/** A running browser with the extension in it. What differs between browsers is behind these functions. */
export type Session = {
  kind: BrowserKind
  browser: Browser
  /** Address of one of the extension's own pages: `library.html`. */
  address: (page: string) => string
  /** Opens an address in a new tab, served from `wire.pages` where there is a wire. */
  open: (url: string) => Promise<Page>
  /** Opens one of the extension's own pages in a new tab. */
  openOwn: (page: string) => Promise<Page>
  /** The extension's own page, `page` being how its address begins, that opens on what `act` does. */
  opensOwn: (page: string, act: () => Promise<unknown>) => Promise<Page>
  /**
   * Opens the popup for the tab, as a click on the toolbar button does. Chromium: the real one. Firefox: its page in a tab
   * that was loaded while `tab` was the active one and had `activeTab`, since WebDriver cannot see Firefox's panels.
   */
  openPopup: (tab: Page) => Promise<Page>
  /**
   * Chooses Paperkin's entry of the menu on the text selected in the tab. Firefox: in its own menu, opened with the right
   * mouse button. Chromium, whose menu is the system's and out of reach: the entry must be there, and the worker gets
   * the event that a click on it makes.
   */
  chooseInMenu: (tab: Page, entry: 'kin' | 'cite') => Promise<void>
  /** Folder that downloads go to, without asking. */
  downloads: string
  /** Presses Alt+Shift+K in the tab; resolves with the text of the popup that opened. */
  pressShortcut: (tab: Page) => Promise<string>
  /** Ends the service worker or event page, as the browser does to an idle one. */
  stopBackground: () => Promise<void>
  isBackgroundRunning: () => Promise<boolean>
  /** What pages get to know as the reader's choice: `prefers-color-scheme`. */
  preferScheme: (page: Page, scheme: 'light' | 'dark') => Promise<void>
  /**
   * Lets the extension keep no more than so many bytes, as on a disk that is nearly full. To be called after a start,
   * before anything is written, with a page of the extension's own that stays open. Chromium remembers for 30 s how much
   * room there was. Firefox opens all storage anew, which no other open page outlives, and gives an origin a fifth of
   * what all may have, but no less than 10 MB.
   */
  limitStorage: (page: Page, bytes: number) => Promise<void>
  close: () => Promise<void>
  /** Ends all of its processes at once, as a crash or a power cut does. */
  kill: () => Promise<void>
}
