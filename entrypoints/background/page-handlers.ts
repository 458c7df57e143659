import type { Library } from '../../lib/library/library.ts'
import { savePaper } from '../../lib/library/saved.ts'
import type { Handlers, PageCalls } from '../../lib/messaging/protocol.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { OpenPaper } from '../../lib/model/results.ts'
import { idNames } from '../../lib/model/same-paper.ts'
import { browser } from '../../lib/platform/browser.ts'
import { readArxivSnapshot } from '../../lib/sites/arxiv-pages.ts'
import { changeListed, changeSettings, readSettings } from '../../lib/storage/settings.ts'
import { citeAsChosen } from './cite.ts'

const KIN_IN_PANEL = 5

/** What the hint panel on a web page may ask for. */
export function pageHandlers(library: Library): Handlers<PageCalls> {
  return {
    hints: async (snapshot) => {
      const { showHints, hiddenHosts, theme, isPanelFolded, citationFormat } = await readSettings()
      const isShown = showHints && !hiddenHosts.includes(new URL(snapshot.url).host)
      const page = isShown ? readArxivSnapshot(snapshot) : undefined
      const open = page && forPanel(await library.openPaper(page, KIN_IN_PANEL))
      return { page, isShown, theme, isFolded: isPanelFolded, citationFormat, open }
    },
    citeForPage: async ({ paper, format }) => citeAsChosen([await library.resolve(paper)], format),
    hideHints: ({ host }) =>
      host ? changeListed('hiddenHosts', host, true) : changeSettings({ showHints: false }),
    unhideHints: ({ host }) =>
      host ? changeListed('hiddenHosts', host, false) : changeSettings({ showHints: true }),
    foldHints: (isFolded) => changeSettings({ isPanelFolded: isFolded }),
    savePage: async (page) => savePaper(await library.resolve(page)),
    showAllKin: async (page) => {
      await library.openPaper(page, 1)
      const query = new URLSearchParams({ paper: idNames(page.ids)[0] ?? '' })
      await browser.tabs.create({ url: browser.runtime.getURL(`popup.html?${query}`) })
    },
  }
}

/** Without what the panel does not draw. */
function forPanel(open: OpenPaper): OpenPaper {
  return {
    ...open,
    paper: open.paper && withoutAbstract(open.paper),
    kin: open.kin.map((kin) => ({ ...kin, paper: withoutAbstract(kin.paper) })),
  }
}

const withoutAbstract = ({ abstract: _abstract, ...paper }: Paper): Paper => paper
