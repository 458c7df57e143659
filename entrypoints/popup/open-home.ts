import type { Home } from '../../components/popup/services.ts'
import type { Client, OwnCalls } from '../../lib/messaging/protocol.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import { findActiveTab, runInTab } from '../../lib/platform/active-tab.ts'
import { readSelection } from '../../lib/storage/session.ts'

/** What the popup is about: a selected text, a paper by its id, or the page in a tab. */
type Subject = { text: string; wantsCitation: boolean } | { id: string } | { page: PagePaper | undefined }

/**
 * The paper (`?paper=`) or the selected text (`?selection=`, with `cite` where its citation is wanted) named in the popup's
 * own address, else the paper open in the tab in front.
 */
export async function findSubject(background: Client<OwnCalls>): Promise<Subject> {
  const query = new URLSearchParams(location.search)
  const selection = query.get('selection')
  const text = selection === null ? null : await readSelection(selection)
  if (text !== null) return { text, wantsCitation: query.has('cite') }
  const id = query.get('paper')
  if (id === null) return { page: await readTab() }
  const page = await background.rememberedPage(id)
  return page ? { page } : { id }
}

/** What the shelves have to say of it now. */
export async function askAbout(background: Client<OwnCalls>, subject: Subject): Promise<Home> {
  if ('text' in subject) return { ...subject, open: await background.openText(subject.text) }
  if ('id' in subject) return { open: await background.kin({ id: subject.id, limit: KIN }) }
  const { page } = subject
  return { page, open: page && (await background.openPaper(page)) }
}

// As many as for the paper of a page.
const KIN = 20

/** Read from the page in the tab or, where no script is let in, from its address. */
async function readTab(): Promise<PagePaper | undefined> {
  const tab = await findActiveTab()
  if (!tab) return undefined
  const page = (await runInTab(tab.id, '/page-reader.js')) as PagePaper | undefined
  return page ?? (tab.url ? await readAddress(tab.url, tab.title ?? '') : undefined)
}

async function readAddress(url: string, title: string): Promise<PagePaper | undefined> {
  // All sites' rules are several times the popup: it does not carry them where a page could be read.
  const { idsOfUrl, readPdfTab } = await import('../../lib/sites/index.ts')
  const pdf = readPdfTab(url, title)
  if (pdf) return pdf
  const known = idsOfUrl(url)
  if (!known || Object.keys(known.ids).length === 0) return undefined
  const { ids, abstractUrl, pdfUrl } = known
  return { url, authors: [], ids, abstractUrl, pdfUrl, evidence: {}, confidence: 0.9 }
}
