import type { HideScope, HintServices } from '../../components/hints/services.ts'
import type { Client, PageCalls } from '../../lib/messaging/protocol.ts'
import type { PagePaper } from '../../lib/model/page-paper.ts'
import { copyText } from '../../lib/platform/clipboard.ts'

/** What the panel asks of background and clipboard, for the paper of a page. */
export function createHintServices(
  background: Client<PageCalls>,
  page: PagePaper,
  ticket: string,
  leave: () => void,
): HintServices {
  const inScope = (scope: HideScope) => (scope === 'host' ? { host: location.host } : {})
  return {
    copy: async (paper, format) => {
      const isOpenOne = paper.ids.arxiv !== undefined && paper.ids.arxiv === page.ids.arxiv
      const citation = await background.citeForPage({ paper: isOpenOne ? page : paper.id, format })
      await copyText(citation)
      return citation.checks.map(({ label }) => label)
    },
    fold: (isFolded) => void background.foldHints(isFolded),
    hide: async (scope) => {
      if (scope !== 'page') await background.hideHints(inScope(scope))
    },
    unhide: async (scope) => {
      if (scope !== 'page') await background.unhideHints(inScope(scope))
    },
    leave,
    save: (id) => background.saveShown({ ticket, id }),
    takeBack: (id) => background.takeBackShown({ ticket, id }),
    showAllKin: () => void background.showAllKin(page),
  }
}
