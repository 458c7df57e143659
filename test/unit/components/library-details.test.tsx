// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeLibrary, type FakeLibrary } from './fake-library.ts'
import { cell, fieldNamed, fill, grid, openLibrary, said, settle } from './library-page.tsx'
import { buttonNamed, click, press } from './mount.tsx'

let fake: FakeLibrary
beforeEach(async () => {
  fake = createFakeLibrary(60)
  await openLibrary(fake)
})
afterEach(() => {
  vi.useRealTimers()
})

const details = () => document.querySelector('.pk-details')
const open = async (index: number) => {
  await click(cell(index, 'title'))
  await settle()
}

describe('the details of a paper', () => {
  it('open with Enter and take the focus; Escape leads back to the table', async () => {
    grid().focus()
    await press('ArrowDown')
    await press('Enter')
    await settle()
    expect(document.activeElement).toBe(details())
    expect(details()?.querySelector('h2')?.textContent).toContain('Paper 1:')
    expect(details()?.textContent).toContain('We study Paper 1')
    expect(details()?.textContent).toContain('arXiv2401.1')
    await press('Escape')
    expect(details()).toBeNull()
    expect(document.activeElement).toBe(grid())
  })

  it('follow the current row', async () => {
    await open(0)
    await press('ArrowDown')
    await settle()
    expect(details()?.querySelector('h2')?.textContent).toContain('Paper 2:')
  })

  it('open its page and its PDF', async () => {
    await open(0)
    await click(buttonNamed('PDF'))
    expect(fake.asked('openUrl')).toEqual([['https://arxiv.org/pdf/2401.1']])
  })

  it('put a tag on and take it off', async () => {
    await open(1)
    await fill('Add a tag', 'survey')
    await act(async () => {
      details()
        ?.querySelector('form')
        ?.dispatchEvent(new Event('submit', { cancelable: true }))
    })
    await settle(350)
    await click(buttonNamed('Take off survey'))
    expect(fake.asked('tag').map((args) => args.slice(0, 3))).toEqual([
      [[{ shelf: 'thesis', number: 2 }], 'survey', true],
      [[{ shelf: 'thesis', number: 2 }], 'survey', false],
    ])
  })

  it('mark it as read, and as unmarked', async () => {
    await open(1)
    await click(fieldNamed('Read'))
    await settle(350)
    await click(fieldNamed('Unmarked'))
    expect(fake.asked('note').map(([, changes]) => changes)).toEqual([
      { readState: 'read' },
      { readState: undefined },
    ])
  })

  it('keep the note when it is left', async () => {
    await open(1)
    await fill('Note', 'Compare with ours.')
    expect(fake.asked('note')).toEqual([])
    fieldNamed('Note').blur()
    await settle()
    expect(fake.noteOf(2)).toBe('Compare with ours.')
    expect(details()?.textContent).toContain('Kept.')
  })

  it('take back with one Undo all that was written of a note until it was left', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    await open(1)
    for (const text of ['Half a sent', 'Half a sentence, and', 'Half a sentence, and more.']) {
      await fill('Note', text)
      await act(async () => {
        vi.advanceTimersByTime(3000)
      })
    }
    expect(said()).toBe('')
    fieldNamed('Note').blur()
    await settle()
    expect(said()).toMatch(/^Note changedPaper 2: .*Undo$/)
    await click(buttonNamed('Undo'))
    await settle(350)
    expect(said()).toBe('Undone')
    expect(fake.noteOf(2)).toBeUndefined()
    expect(fieldNamed('Note').value).toBe('')
    expect(fake.undos()).toBe(0)
  })

  it('take a note back also once another paper is open', async () => {
    await open(1)
    await fill('Note', 'On the second.')
    await open(2)
    await settle()
    expect(fake.noteOf(2)).toBe('On the second.')
    await click(buttonNamed('Undo'))
    expect(fake.noteOf(2)).toBeUndefined()
  })

  it('say that a note could not be kept, also once another paper is open', async () => {
    const note = () => Promise.reject(new Error('The disk is full.'))
    await openLibrary(fake, { note })
    await open(1)
    await fill('Note', 'On the second.')
    await open(2)
    expect(said()).toBe('That was not done.The disk is full.')
  })

  it('keep no way back of a note that nobody can go', async () => {
    await open(1)
    for (const text of ['One.', 'Two.']) {
      await fill('Note', text)
      fieldNamed('Note').blur()
      await settle()
    }
    expect(fake.undos()).toBe(1)
  })

  it('keep the note every few seconds while it is written', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    await open(1)
    await fill('Note', 'Half a sent')
    expect(fake.noteOf(2)).toBeUndefined()
    await act(async () => {
      vi.advanceTimersByTime(3000)
    })
    expect(fake.noteOf(2)).toBe('Half a sent')
    await settle(350)
    expect(fieldNamed('Note').value).toBe('Half a sent')
  })

  it('keep the note of the paper it was written on when another is opened', async () => {
    await open(1)
    await fill('Note', 'On the second.')
    grid().focus()
    await press('ArrowDown')
    await settle()
    expect(fake.noteOf(2)).toBe('On the second.')
    expect(fake.noteOf(3)).toBeUndefined()
    expect(fieldNamed('Note').value).toBe('')
  })

  it('say that it was put together, and separate it', async () => {
    await open(8)
    expect(details()?.textContent).toContain('Put together from 2 records')
    await click(buttonNamed('Separate'))
    expect(fake.asked('separate')).toEqual([[{ shelf: 'saved', number: 9 }]])
    expect(said()).toBe('Separated into its recordsUndo')
  })

  it('close when the paper is removed', async () => {
    await open(1)
    await click(buttonNamed('Remove'))
    await settle(350)
    expect(details()).toBeNull()
    expect(said()).toBe('Removed 1 paperUndo')
  })
})
