import { type Before, notePapers, tagPapers } from '../../lib/library/annotate.ts'
import type { Library } from '../../lib/library/library.ts'
import { restorePaper, savePaper, unsavePaper } from '../../lib/library/saved.ts'
import type { Handlers, OwnCalls } from '../../lib/messaging/protocol.ts'
import { PaperkinError } from '../../lib/model/errors.ts'
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
    save: async (which) => savePaper(await library.resolve(which)),
    unsave: unsavePaper,
    restore: restorePaper,
    mark: async ({ paper, readState }) => found(await notePapers([paper], { readState })),
    tag: async ({ paper, tag, isOn }) => found(await tagPapers([paper], tag, isOn)),
    note: async ({ paper, note }) => found(await notePapers([paper], { note })),
    shelves: library.shelves,
  }
}

function found(before: Before): void {
  if (before.length === 0)
    throw new PaperkinError(
      'This paper is no longer on its shelf: it may have been removed in another window.',
    )
}
