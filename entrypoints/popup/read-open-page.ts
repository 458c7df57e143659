import type { Client, OwnCalls } from '../../lib/messaging/protocol.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import { findActiveTab, runInTab } from '../../lib/platform/active-tab.ts'
import { idsOfUrl } from '../../lib/sites/index.ts'

/**
 * The paper the popup is about: the one named in its own address (`?paper=`), else the one open in the tab in front,
 * read from its page or, where no script is let in, from its address.
 */
export async function readOpenPage(background: Client<OwnCalls>): Promise<PagePaper | undefined> {
  const id = new URLSearchParams(location.search).get('paper')
  if (id) return await background.rememberedPage(id)
  const tab = await findActiveTab()
  if (!tab) return undefined
  const page = (await runInTab(tab.id, '/page-reader.js')) as PagePaper | undefined
  return page ?? (tab.url ? paperOfAddress(tab.url) : undefined)
}

function paperOfAddress(url: string): PagePaper | undefined {
  const known = idsOfUrl(url)
  if (!known || Object.keys(known.ids).length === 0) return undefined
  const { ids, abstractUrl, pdfUrl } = known
  return { url, authors: [], ids, abstractUrl, pdfUrl, evidence: {}, confidence: 0.9 }
}
