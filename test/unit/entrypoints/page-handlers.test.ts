import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pageHandlers } from '../../../entrypoints/background/page-handlers.ts'
import { notePapers } from '../../../lib/library/annotate.ts'
import { findHoldings } from '../../../lib/library/holdings.ts'
import { createLibrary } from '../../../lib/library/library.ts'
import { openMemoryShelf } from '../../../lib/library/memory-shelf.ts'
import { savePaper } from '../../../lib/library/saved.ts'
import { createStoredShelves } from '../../../lib/library/shipped-shelves.ts'
import type { PageSnapshot } from '../../../lib/model/page-snapshot.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { buildIndex } from '../../../lib/search/build-index.ts'
import { addPapers } from '../../../lib/storage/change-papers.ts'
import { createShelf, readShelves } from '../../../lib/storage/shelves.ts'
import { readBundledPapers } from '../../../tools/bundled-asset.ts'
import { emptyDatabase, papersOn } from '../library/stores.ts'

const bundled = await readBundledPapers()
const OPEN = bundled.find(({ id }) => id === 'arxiv:2310.08782') as Paper

/** The worker's handlers, as each start of it makes them. */
const newHandlers = () => {
  const stored = createStoredShelves()
  const shelf = openMemoryShelf('bundled', 'Bundled', bundled, buildIndex(bundled))
  const openShelves = async () => [...(await stored()), shelf]
  return pageHandlers(createLibrary({ openShelves, shelvesOff: async () => [], findHoldings }))
}
let handlers: ReturnType<typeof newHandlers>
beforeEach(async () => {
  fakeBrowser.reset()
  await emptyDatabase()
  handlers = newHandlers()
})

/** What the content script reads of the page of the open paper. */
const snapshot: PageSnapshot = {
  url: 'https://arxiv.org/abs/2310.08782',
  title: `[2310.08782] ${OPEN.title}`,
  metas: [
    ['citation_title', OPEN.title],
    ['citation_author', 'Zhang, Yihua'],
    ['citation_arxiv_id', '2310.08782'],
    ['citation_abstract', 'The abstract of the page.'],
  ],
  shown: {},
  isLatexml: false,
}
const openPanel = async () => {
  const { ticket, open, held } = await handlers.hints(snapshot)
  const kin = open?.kin.map(({ paper }) => paper.id) ?? []
  return { ticket: ticket as string, open, held, kin: kin as [string, string, ...string[]] }
}
const savedIds = async () => {
  const saved = (await readShelves()).find(({ isSaved }) => isSaved)
  return saved ? (await papersOn(saved.id)).map(({ paper }) => paper.id) : []
}

describe('a hint panel', () => {
  it('saves the paper of its page and a kin, also once the worker was started anew', async () => {
    const { ticket, kin } = await openPanel()
    expect(await handlers.saveShown({ ticket, id: OPEN.id })).toEqual({ isNew: true })
    handlers = newHandlers()
    expect(await handlers.saveShown({ ticket, id: kin[0] })).toEqual({ isNew: true })
    expect(await savedIds()).toEqual([OPEN.id, kin[0]])
  })

  it('is told that it saved a paper when it asks once more, its first answer having been lost', async () => {
    const { ticket } = await openPanel()
    await handlers.saveShown({ ticket, id: OPEN.id })
    expect(await handlers.saveShown({ ticket, id: OPEN.id })).toEqual({ isNew: true })
    expect(await savedIds()).toEqual([OPEN.id])
  })

  it('takes back what it saved', async () => {
    const { ticket } = await openPanel()
    await handlers.saveShown({ ticket, id: OPEN.id })
    handlers = newHandlers()
    await handlers.takeBackShown({ ticket, id: OPEN.id })
    expect(await savedIds()).toEqual([])
    await expect(handlers.takeBackShown({ ticket, id: OPEN.id })).rejects.toThrow('not saved from here')
  })

  it('cannot save what it does not show', async () => {
    const { ticket, kin } = await openPanel()
    const hidden = bundled.find(({ id }) => id !== OPEN.id && !kin.includes(id)) as Paper
    await expect(handlers.saveShown({ ticket, id: hidden.id })).rejects.toThrow('does not know this panel')
    await expect(handlers.saveShown({ ticket: 'guessed', id: OPEN.id })).rejects.toThrow('does not know')
    await expect(handlers.saveShown({ ticket: '', id: OPEN.id })).rejects.toThrow('does not know')
    expect(await savedIds()).toEqual([])
  })

  it('cannot take off what was saved elsewhere, before or since', async () => {
    await savePaper(OPEN)
    const { ticket, kin } = await openPanel()
    expect(await handlers.saveShown({ ticket, id: OPEN.id })).toEqual({ isNew: false })
    await savePaper(bundled.find(({ id }) => id === kin[0]) as Paper)
    for (const id of [OPEN.id, kin[0]])
      await expect(handlers.takeBackShown({ ticket, id })).rejects.toThrow('not saved from here')
    expect(await savedIds()).toEqual([OPEN.id, kin[0]])
  })

  it('cannot take off what another panel saved', async () => {
    const [first, second] = [await openPanel(), await openPanel()]
    await handlers.saveShown({ ticket: first.ticket, id: OPEN.id })
    await expect(handlers.takeBackShown({ ticket: second.ticket, id: OPEN.id })).rejects.toThrow()
    expect(await savedIds()).toEqual([OPEN.id])
  })

  it('cannot take off what the reader has noted something about since', async () => {
    const { ticket } = await openPanel()
    await handlers.saveShown({ ticket, id: OPEN.id })
    const [saved] = await readShelves()
    await notePapers([{ shelf: saved?.id as string, number: 1 }], { note: 'Mine' })
    await expect(handlers.takeBackShown({ ticket, id: OPEN.id })).rejects.toThrow('noted something')
    expect(await savedIds()).toEqual([OPEN.id])
  })

  it('is told which papers the reader has, but not the names of their shelves or their notes', async () => {
    const { kin } = await openPanel()
    await savePaper(OPEN, { note: 'a secret note', tags: ['a secret tag'], readState: 'read' })
    await createShelf('A secret shelf', { id: 'thesis' })
    await addPapers('thesis', [{ paper: bundled.find(({ id }) => id === kin[1]) as Paper, note: 'secret' }])
    const answer = await handlers.hints(snapshot)
    expect(answer.open).not.toHaveProperty('notice')
    expect(answer.held).toEqual({ saved: [OPEN.id], shelved: [kin[1]] })
    expect(JSON.stringify(answer)).not.toMatch(/secret|thesis|readState/)
  })
})
