import type { Library } from '../../lib/library/library.ts'
import { restorePaper, savePaper, unsavePaper } from '../../lib/library/saved.ts'
import type { Handlers, OwnCalls } from '../../lib/messaging/protocol.ts'
import { recallPage } from '../../lib/storage/session.ts'

const KIN_IN_POPUP = 20

/** What Paperkin's own pages may ask for. */
export function ownHandlers(library: Library): Handlers<OwnCalls> {
  return {
    openPaper: (page) => library.openPaper(page, KIN_IN_POPUP),
    openText: (text) => library.openText(text, KIN_IN_POPUP),
    rememberedPage: recallPage,
    search: ({ query, limit }) => library.search(query, limit),
    kin: ({ id, limit }) => library.kinOf(id, limit),
    newest: ({ limit }) => library.newest(limit),
    save: async (which) => {
      const paper = await library.resolve(which)
      await savePaper(paper)
      return paper.id
    },
    unsave: unsavePaper,
    restore: restorePaper,
    shelves: library.shelves,
  }
}
