import type { Library } from '../../lib/library/library.ts'
import { savePaper, takeBackSave } from '../../lib/library/saved.ts'
import type { Handlers, PageCalls } from '../../lib/messaging/protocol.ts'
import { PaperkinError } from '../../lib/model/errors.ts'
import type { Listed, OpenPaper } from '../../lib/model/results.ts'
import { idNames } from '../../lib/model/same-paper.ts'
import { browser } from '../../lib/platform/browser.ts'
import { readArxivSnapshot } from '../../lib/sites/arxiv-pages.ts'
import { keepPanel, keepPanelSave, readPanel, readPanelSave } from '../../lib/storage/panels.ts'
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
      const open = page && (await library.openPaper(page, KIN_IN_PANEL))
      const look = { isShown, theme, isFolded: isPanelFolded, citationFormat }
      if (!page || !open?.paper) return { ...look, page, open, held: { saved: [], shelved: [] } }
      const kin = open.kin.map(({ paper }) => paper.id)
      const ticket = await keepPanel({ page, id: open.paper.id, kin })
      return { ...look, page, ticket, open: forPanel(open), held: heldOf(open) }
    },
    citeForPage: async ({ paper, format }) => citeAsChosen([await library.resolve(paper)], format),
    hideHints: ({ host }) =>
      host ? changeListed('hiddenHosts', host, true) : changeSettings({ showHints: false }),
    unhideHints: ({ host }) =>
      host ? changeListed('hiddenHosts', host, false) : changeSettings({ showHints: true }),
    foldHints: (isFolded) => changeSettings({ isPanelFolded: isFolded }),
    saveShown: async ({ ticket, id }) => {
      const panel = await readPanel(ticket)
      if (!panel || ![panel.id, ...panel.kin].includes(id))
        throw new PaperkinError(
          'Paperkin does not know this panel any more. Load the page anew, or save by Paperkin’s button.',
        )
      const { isNew, holding } = await savePaper(await library.resolve(id === panel.id ? panel.page : id))
      if (isNew) await keepPanelSave(ticket, id, { shelf: holding.shelf, number: holding.number })
      // Asked a second time, since the worker ended before it could answer: it was this panel all the same.
      const own = await readPanelSave(ticket, id)
      return { isNew: own?.shelf === holding.shelf && own.number === holding.number }
    },
    takeBackShown: async ({ ticket, id }) => {
      const at = await readPanelSave(ticket, id)
      if (!at) throw new PaperkinError('It was not saved from here: take it off Saved in Paperkin’s popup.')
      if (!(await takeBackSave(at)))
        throw new PaperkinError(
          'You have noted something about this paper since. Take it off Saved in Paperkin’s popup.',
        )
      await keepPanelSave(ticket, id, undefined)
    },
    showAllKin: async (page) => {
      await library.openPaper(page, 1)
      const query = new URLSearchParams({ paper: idNames(page.ids)[0] ?? '' })
      await browser.tabs.create({ url: browser.runtime.getURL(`popup.html?${query}`) })
    },
  }
}

/** Without what the panel does not draw, or must not show to the page. */
function forPanel({ abstractUrl, compared, paper, kin }: OpenPaper): OpenPaper {
  return {
    abstractUrl,
    compared,
    paper: paper && withoutAbstract({ paper }).paper,
    kin: kin.map(({ holdings: _, ...one }) => ({ ...one, ...withoutAbstract(one) })),
  }
}

function withoutAbstract({ paper: { abstract: _abstract, ...paper } }: Listed): Listed {
  return { paper }
}

/** Ids of those that the reader has, on *Saved* or else on shelves they brought in. */
function heldOf({ paper, holdings, kin }: OpenPaper): { saved: string[]; shelved: string[] } {
  const listed = [...(paper ? [{ paper, holdings }] : []), ...kin].filter((one) => one.holdings)
  const isSaved = (one: Listed) => one.holdings?.some((holding) => holding.isSaved)
  const ids = (some: Listed[]) => some.map((one) => one.paper.id)
  return { saved: ids(listed.filter(isSaved)), shelved: ids(listed.filter((one) => !isSaved(one))) }
}
