import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'

/** The way to the net, for a browser under test: saved pages in place of real ones, and a record of what would have left. */
export type Wire = {
  /** Of the proxy that the browser must use for everything. */
  port: number
  /** HTML by address; the address is what the page and the extension see. */
  pages: Map<string, SavedPage>
  /** Every request that would have left the machine, in order. Must stay empty. */
  left: string[]
  /** Serves `pages` in this tab. */
  attach: (page: Page) => Promise<void>
  close: () => Promise<void>
}

export type SavedPage = { body: string | Uint8Array; contentType?: string }

// What browsers themselves ask for on a fresh profile, whatever the settings say; no extension has business there.
const BROWSERS_OWN =
  /(^|\.)(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com|microsoft\.com)$/

/** Starts a proxy that lets nothing through, and counts. */
export async function createWire(): Promise<Wire> {
  const pages = new Map<string, SavedPage>()
  const left: string[] = []
  const note = (url: string) => {
    if (!BROWSERS_OWN.test(hostOf(url))) left.push(url)
  }
  const proxy = createServer((request, response) => {
    note(request.url ?? '')
    response.writeHead(502).end()
  })
  proxy.on('connect', (request, socket) => {
    note(`https://${request.url}`)
    socket.on('error', () => {})
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
  return {
    port: (proxy.address() as AddressInfo).port,
    pages,
    left,
    attach: (page) => serveSavedPages(page, pages, note),
    close: () =>
      new Promise((done) => {
        proxy.close(() => done())
        proxy.closeAllConnections()
      }),
  }
}

async function serveSavedPages(page: Page, pages: Wire['pages'], note: (url: string) => void): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', async (request) => {
    const url = request.url()
    if (!/^https?:/.test(url)) return request.continue().catch(() => {})
    const saved = pages.get(url.replace(/#.*$/, ''))
    // A saved page is for the reader who opens it: the same address fetched by a script is a leak like any other.
    if (saved && request.isNavigationRequest())
      return request
        .respond({
          status: 200,
          contentType: saved.contentType ?? 'text/html; charset=utf-8',
          body: saved.body,
        })
        .catch(() => {})
    if (!url.endsWith('/favicon.ico')) note(url)
    return request.abort().catch(() => {})
  })
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? ''
}
