import type { PagePaper } from '../model/page-paper.ts'
import type { PageSnapshot } from '../model/page-snapshot.ts'
import { openAddress } from './address.ts'
import { arxiv, cleanAbstractPage, withMonth } from './arxiv.ts'
import { cleanLatexml } from './latexml.ts'
import { type Judge, readPaper, type SourceReader } from './read.ts'
import { isHost } from './site-host.ts'
import { createSnapshotPage } from './snapshot-page.ts'
import { readHighwire } from './sources/highwire.ts'

const SOURCES: SourceReader[] = [{ source: 'highwire', read: readHighwire }]

// On these sites the address alone says whether it is a paper.
const JUDGE: Judge = { isNoPaper: () => false, scholarlyEvidence: (_, urlPaper) => (urlPaper ? 1 : 0) }

/** The paper of a page of arXiv or ar5iv that `snapArxivPage` boiled down. */
export function readArxivSnapshot(snapshot: PageSnapshot): PagePaper | undefined {
  const address = openAddress(snapshot.url)
  if (!address || !isHost(address, arxiv)) return undefined
  const page = createSnapshotPage(snapshot)
  const read = () =>
    snapshot.isLatexml
      ? withMonth(cleanLatexml(snapshot.shown), page, arxiv)
      : cleanAbstractPage(snapshot.shown, page.url)
  return readPaper(page, { ...arxiv, read }, SOURCES, JUDGE)
}
