import type { Home } from '../../components/popup/services.ts'
import type { Client, OwnCalls } from '../../lib/messaging/protocol.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import { findActiveTab, runInTab } from '../../lib/platform/active-tab.ts'
import { idsOfUrl, readPdfTab } from '../../lib/sites/index.ts'

/**
 * What the popup is about: the paper (`?paper=`) or the selected text (`?text=`, with `cite` where its citation is
 * wanted) named in its own address, else the paper open in the tab in front.
 */
export async function openHome(background: Client<OwnCalls>): Promise<Home> {
  const query = new URLSearchParams(location.search)
  const text = query.get('text')
  if (text !== null) return { text, open: await background.openText(text), wantsCitation: query.has('cite') }
  const id = query.get('paper')
  const page = id === null ? await readTab() : await background.rememberedPage(id)
  return { page, open: page && (await background.openPaper(page)) }
}

/** Read from the page in the tab or, where no script is let in, from its address. */
async function readTab(): Promise<PagePaper | undefined> {
  const tab = await findActiveTab()
  if (!tab) return undefined
  const page = (await runInTab(tab.id, '/page-reader.js')) as PagePaper | undefined
  if (page || !tab.url) return page
  return readPdfTab(tab.url, tab.title ?? '') ?? paperOfAddress(tab.url)
}

function paperOfAddress(url: string): PagePaper | undefined {
  const known = idsOfUrl(url)
  if (!known || Object.keys(known.ids).length === 0) return undefined
  const { ids, abstractUrl, pdfUrl } = known
  return { url, authors: [], ids, abstractUrl, pdfUrl, evidence: {}, confidence: 0.9 }
}
