import { beforeEach, describe, expect, it } from 'vitest'
import { ownHandlers } from '../../../entrypoints/background/own-handlers.ts'
import { removePapers } from '../../../lib/library/annotate.ts'
import { createLibrary } from '../../../lib/library/library.ts'
import { savePaper } from '../../../lib/library/saved.ts'
import type { PaperKey } from '../../../lib/model/listing.ts'
import { emptyDatabase, paperNamed, papersOn } from '../library/stores.ts'

const handlers = ownHandlers(createLibrary({ openShelves: async () => [], shelvesOff: async () => [] }))

let paper: PaperKey
beforeEach(async () => {
  await emptyDatabase()
  const { holding } = await savePaper(paperNamed('A'), { readState: 'read', tags: ['mine'], note: 'Old' })
  paper = { shelf: holding.shelf, number: holding.number }
})

/** As a message carries it: what is `undefined` is left out. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const notes = async () => {
  const [{ readState, tags, note } = {}] = await papersOn(paper.shelf)
  return { readState, tags, note }
}

describe('what is noted in the popup', () => {
  it('goes back to what it was, each part by itself', async () => {
    const mark = sent({ paper, readState: undefined })
    const beforeMark = sent(await handlers.mark(mark))
    const tag = { paper, tag: 'noise' }
    const beforeTag = sent(await handlers.tag({ ...tag, isOn: true }))
    const note = { paper, note: 'New' }
    const beforeNote = sent(await handlers.note(note))
    expect(await notes()).toEqual({ tags: ['mine', 'noise'], note: 'New' })
    await handlers.unmark({ ...mark, before: beforeMark })
    expect(await notes()).toEqual({ readState: 'read', tags: ['mine', 'noise'], note: 'New' })
    await handlers.untag({ ...tag, before: beforeTag })
    expect(await handlers.unnote({ ...note, before: beforeNote })).toEqual({
      readState: 'read',
      tags: ['mine'],
      note: 'Old',
    })
    expect(await notes()).toEqual({ readState: 'read', tags: ['mine'], note: 'Old' })
  })

  it('stays where it was noted anew since', async () => {
    const before = await handlers.note({ paper, note: 'New' })
    await handlers.note({ paper, note: 'Newer' })
    expect(await handlers.unnote({ paper, note: 'New', before })).toMatchObject({ note: 'Newer' })
  })

  it('has no way back where the paper is gone', async () => {
    const before = await handlers.mark({ paper, readState: 'to read' })
    await removePapers([paper])
    expect(await handlers.unmark({ paper, readState: 'to read', before })).toBeUndefined()
    await expect(handlers.mark({ paper, readState: 'read' })).rejects.toThrow('no longer on its shelf')
  })
})
