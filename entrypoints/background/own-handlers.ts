import { type Before, notePapers, restoreNotes, restoreTag, tagPapers } from '../../lib/library/annotate.ts'
import type { Library } from '../../lib/library/library.ts'
import { restorePaper, savePaper, takeBackSave, unsavePaper } from '../../lib/library/saved.ts'
import type { Handlers, OwnCalls } from '../../lib/messaging/protocol.ts'
import { PaperkinError } from '../../lib/model/errors.ts'
import type { PaperKey } from '../../lib/model/listing.ts'
import type { Notes } from '../../lib/model/stored.ts'
import { recallPage } from '../../lib/storage/session.ts'
import { papersAt } from '../../lib/storage/shelved-papers.ts'

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
    takeBack: takeBackSave,
    mark: async ({ paper, readState }) => notesOf(await notePapers([paper], { readState })),
    tag: async ({ paper, tag, isOn }) => notesOf(await tagPapers([paper], tag, isOn)),
    note: async ({ paper, note }) => notesOf(await notePapers([paper], { note })),
    unmark: async ({ paper, readState, before }) => {
      await restoreNotes([{ ...before, ...paper }], { readState })
      return readNotes(paper)
    },
    untag: async ({ paper, tag, before }) => {
      await restoreTag([{ ...before, ...paper }], tag)
      return readNotes(paper)
    },
    unnote: async ({ paper, note, before }) => {
      await restoreNotes([{ ...before, ...paper }], { note })
      return readNotes(paper)
    },
    shelves: library.shelves,
  }
}

/** What was noted about the one paper that was changed. */
function notesOf([there]: Before): Notes {
  if (there) return notesIn(there)
  throw new PaperkinError('This paper is no longer on its shelf: it may have been removed in another window.')
}

async function readNotes({ shelf, number }: PaperKey): Promise<Notes | undefined> {
  const [there] = await papersAt(shelf, [number])
  return there && notesIn(there)
}

const notesIn = ({ readState, tags, note }: Notes): Notes => ({ readState, tags, note })
