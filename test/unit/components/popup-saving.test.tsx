// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../../components/popup/Popup.tsx'
import type { Home, PopupServices } from '../../../components/popup/services.ts'
import type { Holding, OpenPaper, Saving } from '../../../lib/model/results.ts'
import type { Notes } from '../../../lib/model/stored.ts'
import { createFakePopup, saved } from './fake-popup.ts'
import { fill, settle } from './library-page.tsx'
import { buttonNamed, click, makePaper, mount, press } from './mount.tsx'

const [A, B, C] = [makePaper('1'), makePaper('2'), makePaper('3')]
const PAGE = { url: 'https://arxiv.org/abs/1', authors: [], ids: { arxiv: '1' }, evidence: {}, confidence: 1 }
let services: PopupServices
let notes: Map<number, Notes>
let restored: number[]
beforeEach(() => {
  const fake = createFakePopup()
  services = fake.services
  notes = fake.notes
  restored = fake.restored
  services.kin = async () => ({ paper: B, kin: [], compared: 31 })
  services.openHome = async () => homeOf({})
})

/** Open is paper 1, with papers 2 and 3 as its kin. */
function homeOf(held: { a?: Holding[]; b?: Holding[] }): Home {
  const kin = (paper: typeof A, holdings?: Holding[]) => ({ paper, holdings, score: 1, reasons: [] })
  return {
    page: PAGE,
    open: { paper: A, holdings: held.a, shelf: 'Bundled', compared: 31, kin: [kin(B, held.b), kin(C)] },
  }
}
const open = (held: Parameters<typeof homeOf>[0] = {}) => {
  services.openHome = async () => homeOf(held)
  return mount(<Popup services={services} settings={{ citationFormat: 'bibtex', recentFormats: [] }} />)
}
const said = () => document.querySelector('.pk-toasts')?.textContent
const head = () => document.querySelector('.pk-head')?.textContent
const row = (n: number) => document.querySelectorAll('[role=option]')[n - 1]?.textContent

describe('that the reader has a paper', () => {
  it('is told of the open one and of each row, with the shelves and what they noted', async () => {
    const thesis = { shelf: 't', number: 9, name: 'Thesis', readState: 'to read', tags: ['noise'] } as const
    await open({ a: [saved(1, { note: 'x' })], b: [saved(2), { ...thesis, tags: [...thesis.tags] }] })
    expect(head()).toContain('You have this: ✓ Saved · note')
    expect(row(1)).toContain('You have this: ✓ Saved, Thesis · To read · noise')
    expect(row(2)).not.toContain('✓')
  })

  it('is not told of one that only the bundled shelf has', async () => {
    await open()
    expect(head()).not.toContain('✓')
  })
})

describe('the key s', () => {
  it('saves the open paper with all that its page says', async () => {
    await open()
    await press('s', { altKey: true })
    expect(services.save).toHaveBeenCalledExactlyOnceWith(PAGE)
    expect(head()).toContain('✓ Saved')
    expect(said()).toBe('SavedA titleUndo')
  })

  it('saves the chosen row by its id, and takes it off again with an undo', async () => {
    await open()
    await press('ArrowDown')
    await press('s')
    expect(services.save).toHaveBeenCalledExactlyOnceWith('arxiv:2')
    expect(row(1)).toContain('✓ Saved')
    await press('s')
    expect(services.unsave).toHaveBeenCalledExactlyOnceWith(saved(1))
    expect(row(1)).not.toContain('✓')
    expect(said()).toBe('Taken off SavedPaper 2Undo')
    await click(buttonNamed('Undo'))
    expect(restored).toEqual([1])
    expect(row(1)).toContain('✓ Saved')
  })

  it('goes on from what another window did', async () => {
    services.unsave = async () => Promise.reject(new Error('The paper is not on Saved.'))
    await open({ b: [saved(7)] })
    await press('ArrowDown')
    await press('s')
    expect(said()).toBe('That was not done.The paper is not on Saved.')
    expect(row(1)).not.toContain('✓')
    await press('s')
    expect(services.save).toHaveBeenCalledExactlyOnceWith('arxiv:2')
  })

  it('brings a paper back as it was when it is pressed once more', async () => {
    notes.set(7, { note: 'Mine', tags: ['noise'] })
    await open({ b: [saved(7, notes.get(7))] })
    await press('ArrowDown')
    await press('s')
    await press('s')
    expect(restored).toEqual([7])
    expect(services.save).not.toHaveBeenCalled()
    expect(row(1)).toContain('✓ Saved · noise · note')
    await press('s')
    expect(vi.mocked(services.unsave).mock.calls.map(([{ number }]) => number)).toEqual([7, 7])
  })

  it('saves those of the marked papers that are not saved, and takes just these off again', async () => {
    await open({ b: [saved(7)] })
    await press('ArrowDown')
    await press('x')
    await press('ArrowDown')
    await press('x')
    await press('s')
    expect(vi.mocked(services.save).mock.calls).toEqual([['arxiv:3']])
    expect(said()).toBe('SavedA titleUndo')
    await press('s')
    expect(vi.mocked(services.unsave).mock.calls.map(([{ number }]) => number)).toEqual([7, 1])
    expect(said()).toBe('Took 2 papers off SavedUndo')
    await click(buttonNamed('Undo'))
    expect(restored).toEqual([7, 1])
  })

  it('leaves a paper that only an imported shelf has there, and saves it too', async () => {
    await open({ b: [{ shelf: 't', number: 9, name: 'Thesis' }] })
    await press('ArrowDown')
    await press('s')
    expect(row(1)).toContain('✓ Saved, Thesis')
    await press('s')
    expect(row(1)).toContain('✓ Thesis')
  })

  it('takes back with Undo what it saved', async () => {
    await open()
    await press('s', { altKey: true })
    await click(buttonNamed('Undo'))
    expect(services.takeBack).toHaveBeenCalledExactlyOnceWith(saved(1))
    expect(head()).not.toContain('✓')
    expect(said()).toBe('Undone')
  })

  it('leaves a paper of which something was noted since, and says so', async () => {
    await open()
    await press('s', { altKey: true })
    notes.set(1, { note: 'From another window' })
    await press('z', { ctrlKey: true })
    expect(head()).toContain('✓ Saved')
    expect(said()).toBe('Undone, but what you have noted something about since stays on Saved')
  })

  it('can be undone for those that were saved, where one could not be', async () => {
    const { save } = services
    services.save = async (which) =>
      which === 'arxiv:2' ? Promise.reject(new Error('The disk is full.')) : save(which)
    await open()
    await press('ArrowDown')
    await press('ArrowDown', { shiftKey: true })
    await press('s')
    expect(said()).toBe('Saved 1 paperThe disk is full.Undo')
    await click(buttonNamed('Undo'))
    expect(row(2)).not.toContain('✓')
  })

  it('shows a paper that is put back as it is by then', async () => {
    await open({ b: [saved(7)] })
    await press('ArrowDown')
    await press('s')
    notes.set(7, { tags: ['from another window'] })
    await click(buttonNamed('Undo'))
    expect(row(1)).toContain('✓ Saved · from another window')
  })

  it('says that another version is saved already', async () => {
    services.save = async () => ({ holding: saved(4), isNew: false, title: 'The preprint' })
    await open()
    await press('s', { altKey: true })
    expect(said()).toBe('You have this on Saved alreadyThe preprint')
    expect(head()).toContain('✓ Saved')
  })

  it('does nothing more while it is being written', async () => {
    let finish = () => {}
    services.save = vi.fn(
      () =>
        new Promise<Saving>((resolve) => {
          finish = () => resolve({ holding: saved(1), isNew: true, title: 'A title' })
        }),
    )
    await open()
    await press('s', { altKey: true })
    await press('s', { altKey: true })
    finish()
    await vi.waitFor(() => expect(head()).toContain('✓ Saved'))
    expect(services.save).toHaveBeenCalledOnce()
    expect(services.unsave).not.toHaveBeenCalled()
  })

  it('says why nothing was saved, and shows nothing as saved', async () => {
    services.save = async () => Promise.reject(new Error('The disk is full.'))
    await open()
    await press('s', { altKey: true })
    expect(said()).toBe('That was not done.The disk is full.')
    expect(head()).not.toContain('✓')
  })

  it('has a button for the open paper, the chosen row and the marked ones', async () => {
    await open()
    expect(buttonNamed('Save')?.getAttribute('aria-keyshortcuts')).toBe('s')
    await press('ArrowDown')
    await click(document.querySelector('.pk-footer [aria-keyshortcuts="s"]'))
    expect(services.save).toHaveBeenLastCalledWith('arxiv:2')
    await press('End')
    await press('x')
    await click(document.querySelector('.pk-footer [aria-keyshortcuts="s"]'))
    expect(services.save).toHaveBeenLastCalledWith('arxiv:3')
  })
})

describe('what the reader notes', () => {
  it('opens with a click on what a row says of it', async () => {
    await open({ b: [saved(7, { note: 'Mine' })] })
    await click(document.querySelector('[role=option] .pk-held'))
    expect((document.querySelector('dialog textarea') as HTMLTextAreaElement).value).toBe('Mine')
  })

  it('marks as to be read, read and neither with r', async () => {
    await open({ a: [saved(1)] })
    for (const [state, label] of [
      ['to read', 'Saved · To read'],
      ['read', 'Saved · Read'],
      [undefined, 'Saved'],
    ] as const) {
      await press('r', { altKey: true })
      expect(services.mark).toHaveBeenLastCalledWith({ shelf: 's', number: 1 }, state)
      expect(document.querySelector('.pk-head .pk-held')?.textContent).toBe(`You have this: ✓ ${label}`)
    }
    expect(services.save).not.toHaveBeenCalled()
  })

  it('saves a paper that is to be read, where it is not saved yet', async () => {
    await open()
    await press('ArrowDown')
    await press('r')
    expect(services.save).toHaveBeenCalledExactlyOnceWith('arxiv:2')
    expect(services.mark).toHaveBeenCalledExactlyOnceWith({ shelf: 's', number: 1 }, 'to read')
    expect(row(1)).toContain('✓ Saved · To read')
    expect(said()).toBe('Marked to be readPaper 2Undo')
  })

  it('gives each paper the read state it had, with Undo', async () => {
    notes.set(7, { readState: 'read' }).set(8, { readState: 'to read' })
    const [b, c] = [saved(7, notes.get(7)), saved(8, notes.get(8))]
    const home = homeOf({ a: [saved(1)], b: [b] })
    services.openHome = async () => ({ ...home, open: home.open && withLast(home.open, c) })
    await mount(<Popup services={services} settings={{ citationFormat: 'bibtex', recentFormats: [] }} />)
    await press('ArrowDown')
    await press('ArrowDown', { shiftKey: true })
    await press('r')
    expect(row(1)).not.toContain('Read')
    expect(row(2)).not.toContain('To read')
    expect(said()).toBe('No longer marked2 papersUndo')
    await press('z', { ctrlKey: true })
    expect(row(1)).toContain('✓ Saved · Read')
    expect(row(2)).toContain('✓ Saved · To read')
    expect(services.save).not.toHaveBeenCalled()
  })

  it('takes a paper off again that r saved, with Undo', async () => {
    await open()
    await press('ArrowDown')
    await press('r')
    await click(buttonNamed('Undo'))
    expect(services.unmark).toHaveBeenCalledExactlyOnceWith({ shelf: 's', number: 1 }, 'to read', {})
    expect(row(1)).not.toContain('✓')
  })

  it('leaves a paper that r saved where something was noted since, with Undo', async () => {
    await open()
    await press('ArrowDown')
    await press('r')
    notes.set(1, { readState: 'to read', tags: ['noise'] })
    await click(buttonNamed('Undo'))
    expect(row(1)).toContain('✓ Saved · noise')
    expect(row(1)).not.toContain('To read')
  })

  it('has nothing to be about where only the address of a paper is known', async () => {
    services.openHome = async () => ({ page: PAGE, open: { kin: [], compared: 31 } })
    await mount(<Popup services={services} settings={{ citationFormat: 'bibtex', recentFormats: [] }} />)
    for (const key of ['s', 'r', 't', 'n']) await press(key, { altKey: true })
    expect(said()).toBe('')
    expect(services.save).not.toHaveBeenCalled()
  })

  it('goes to the shelf that has notes already, else to Saved', async () => {
    const thesis: Holding = { shelf: 't', number: 9, name: 'Thesis', tags: ['noise'] }
    await open({ a: [saved(1), thesis], b: [saved(2), { shelf: 't', number: 8, name: 'Thesis' }] })
    await press('r', { altKey: true })
    expect(services.mark).toHaveBeenLastCalledWith({ shelf: 't', number: 9 }, 'to read')
    await press('ArrowDown')
    await press('r')
    expect(services.mark).toHaveBeenLastCalledWith({ shelf: 's', number: 2 }, 'to read')
  })

  it('adds and takes off tags after t', async () => {
    await open({ a: [saved(1)] })
    await press('t', { altKey: true })
    const field = document.querySelector('dialog input[type=text]') as HTMLInputElement
    expect(document.activeElement).toBe(field)
    await fill('Add a tag', 'noise')
    await click(buttonNamed('Add'))
    expect(services.tag).toHaveBeenLastCalledWith({ shelf: 's', number: 1 }, 'noise', true)
    expect(head()).toContain('✓ Saved · noise')
    await click(buttonNamed('Take off noise'))
    expect(services.tag).toHaveBeenLastCalledWith({ shelf: 's', number: 1 }, 'noise', false)
    expect(head()).not.toContain('noise')
  })

  it('takes a note after n, keeps what is in it when the dialog is closed, and types letters in it', async () => {
    await open({ a: [saved(1, { note: 'Read twice' })] })
    await press('n', { altKey: true })
    const field = document.querySelector('dialog textarea') as HTMLTextAreaElement
    expect(document.activeElement).toBe(field)
    expect(field.value).toBe('Read twice')
    await fill('Note', 'Read thrice')
    await press('s')
    expect(services.unsave).not.toHaveBeenCalled()
    await click(buttonNamed('Close'))
    expect(services.note).toHaveBeenLastCalledWith({ shelf: 's', number: 1 }, 'Read thrice')
    expect(document.querySelector('dialog')).toBeNull()
  })
})

describe('what is done in the notes', () => {
  it('is taken back with Undo once they are closed: a note that replaced another', async () => {
    notes.set(1, { note: 'Read twice' })
    await open({ a: [saved(1, notes.get(1))] })
    await press('n', { altKey: true })
    await fill('Note', 'Read thrice')
    await click(buttonNamed('Close'))
    await vi.waitFor(() => expect(said()).toBe('Note changedPaper 1Undo'))
    await click(buttonNamed('Undo'))
    expect(services.unnote).toHaveBeenCalledExactlyOnceWith({ shelf: 's', number: 1 }, 'Read thrice', {
      note: 'Read twice',
    })
    expect(notes.get(1)?.note).toBe('Read twice')
  })

  it('is one note for Undo, however often it was kept while it was written', async () => {
    notes.set(1, { note: 'Read twice' })
    await open({ a: [saved(1, notes.get(1))] })
    await press('n', { altKey: true })
    for (const text of ['Read thrice', 'Read four times', 'Read five times']) {
      await fill('Note', text)
      await leaveField()
    }
    await click(buttonNamed('Close'))
    await click(buttonNamed('Undo'))
    expect(services.unnote).toHaveBeenCalledOnce()
    expect(notes.get(1)?.note).toBe('Read twice')
  })

  it('is taken back as one: tag, read state, and that the paper was saved for it', async () => {
    await open()
    await press('t', { altKey: true })
    await fill('Add a tag', 'noise')
    await click(buttonNamed('Add'))
    await click(document.querySelector('dialog input[type=radio][value=read]'))
    expect(head()).toContain('✓ Saved')
    expect(said()).toBe('')
    await click(buttonNamed('Close'))
    expect(said()).toBe('Notes changedPaper 1Undo')
    await click(buttonNamed('Undo'))
    expect(head()).not.toContain('✓')
    expect(said()).toBe('Undone')
  })

  it('says nothing where nothing was done', async () => {
    await open({ a: [saved(1)] })
    await press('t', { altKey: true })
    await click(buttonNamed('Close'))
    expect(said()).toBe('')
  })

  it('says of a note that it could not be kept, also once they are closed', async () => {
    services.note = async () => Promise.reject(new Error('The disk is full.'))
    await open({ a: [saved(1)] })
    await press('n', { altKey: true })
    await fill('Note', 'Mine')
    await click(buttonNamed('Close'))
    await vi.waitFor(() => expect(said()).toBe('That was not done.The disk is full.'))
  })

  it('keeps Ctrl+Z to itself while they are open', async () => {
    await open({ a: [saved(1)] })
    await press('r', { altKey: true })
    await press('n', { altKey: true })
    await press('z', { ctrlKey: true })
    expect(services.unmark).not.toHaveBeenCalled()
  })
})

/** Home with one more place for the last of the kin. */
function withLast(open: OpenPaper, holding: Holding): OpenPaper {
  const kin = open.kin.map((one, i) => (i === open.kin.length - 1 ? { ...one, holdings: [holding] } : one))
  return { ...open, kin }
}

/** Leaves the field that has the focus: what was written in it is kept. */
async function leaveField(): Promise<void> {
  await act(async () => (document.activeElement as HTMLElement).blur())
  await settle()
}
