// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../../components/popup/Popup.tsx'
import type { Home, PopupServices } from '../../../components/popup/services.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import type { CitationFormat } from '../../../lib/model/settings.ts'
import { createFakePopup, saved } from './fake-popup.ts'
import { settle } from './library-page.tsx'
import { buttonNamed, click, makePaper, mount, press, type } from './mount.tsx'

const [A, B, C] = [makePaper('1'), makePaper('2'), makePaper('3')]
const kinOf = (paper: Paper, ...kin: Paper[]): Home => ({
  open: {
    paper,
    shelf: 'Bundled',
    compared: 31,
    kin: kin.map((one) => ({ paper: one, score: 1, reasons: [{ term: 'source models', share: 0.6 }] })),
  },
})

let services: PopupServices
beforeEach(() => {
  services = {
    ...createFakePopup().services,
    openHome: async () => kinOf(A, B, C),
    search: async ({ query }) => ({ hits: [{ paper: B, score: 1, terms: [query] }], total: 1 }),
    kin: async () => kinOf(B, C).open as never,
    newest: async () => ({ papers: [A, B, C].map((paper) => ({ paper })), total: 3 }),
    cite: vi.fn(async (papers: Paper[], format: CitationFormat) => ({
      format,
      text: papers.map(({ id }) => `@misc{${id}}`).join('\n'),
      fileName: 'a.bib',
      mimeType: '',
      checks: [],
    })),
    copy: vi.fn(async () => {}),
    download: vi.fn(),
  }
})

const open = (changes: Partial<PopupServices> = {}) =>
  mount(
    <Popup
      services={Object.assign(services, changes)}
      settings={{ citationFormat: 'bibtex', recentFormats: [] }}
    />,
  )
const titles = () =>
  Array.from(document.querySelectorAll('[role=option] .pk-title'), (title) => title.textContent)
const selected = () => document.querySelector('[aria-selected=true] .pk-title')?.textContent
const said = () => document.querySelector('.pk-toasts')?.textContent
const box = () => document.querySelector('input') as HTMLInputElement

describe('the popup on a paper', () => {
  it('shows the paper, its kin and the reasons', async () => {
    const app = await open()
    expect(app.querySelector('.pk-head')?.textContent).toContain('Paper 1')
    expect(titles()).toEqual(['Paper 2', 'Paper 3'])
    expect(app.querySelector('.pk-why')?.textContent).toBe('both: source models')
    expect(app.textContent).toContain('2 of 31 papers are close')
  })

  it('says plainly that nothing is close, and pads the list with nothing', async () => {
    const app = await open({ openHome: async () => kinOf(A) })
    expect(app.textContent).toContain('Nothing close on your shelves')
    expect(titles()).toEqual([])
    await click(buttonNamed('Show all papers, newest first'))
    expect(titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3'])
  })

  it('lists the newest papers with what the reader must know of the others', async () => {
    const app = await open({
      openHome: async () => ({}),
      newest: async () => ({ papers: [{ paper: A }], total: 1, notice: 'Only bundled papers are shown.' }),
    })
    // Two questions, one after the other.
    await settle()
    expect(titles()).toEqual(['Paper 1'])
    expect(app.querySelector('.pk-notice')?.textContent).toBe('Only bundled papers are shown.')
  })

  it('copies its citation with Ctrl+C while the search box is empty', async () => {
    await open()
    await press('c', { ctrlKey: true })
    expect(services.copy).toHaveBeenCalledWith(expect.objectContaining({ text: '@misc{arxiv:1}' }))
    expect(said()).toBe('Copied BibTeXPaper 1')
  })

  it('saves it, and takes it off again with an undo', async () => {
    await open()
    await click(buttonNamed('Save'))
    expect(services.save).toHaveBeenCalledWith('arxiv:1')
    await click(buttonNamed('Saved'))
    expect(services.unsave).toHaveBeenCalledWith(saved(1))
    await click(buttonNamed('Undo'))
    expect(buttonNamed('Saved')).toBeDefined()
  })

  it('shows markup in a title as text', async () => {
    const title = '<img src=x onerror=alert(1)> & <b>bold</b>'
    const app = await open({
      openHome: async () => kinOf(makePaper('9', { title }), makePaper('8', { title })),
    })
    expect(titles()).toEqual([title])
    expect(app.querySelector('.pk-head h2')?.textContent).toBe(title)
    expect(app.querySelector('img, h2 b, [role=option] b')).toBeNull()
  })
})

describe('the popup by keyboard', () => {
  it('goes from the search box into the list and back', async () => {
    await open()
    expect(document.activeElement).toBe(box())
    await press('ArrowDown')
    expect(selected()).toBe('Paper 2')
    await press('End')
    expect(selected()).toBe('Paper 3')
    await press('Home')
    await press('ArrowUp')
    expect(document.activeElement).toBe(box())
  })

  it('copies, opens and explains the chosen paper', async () => {
    await open()
    await press('ArrowDown')
    await press('c')
    expect(services.cite).toHaveBeenLastCalledWith([B], 'bibtex')
    await press('Enter')
    expect(services.openUrl).toHaveBeenCalledWith('https://arxiv.org/abs/2')
    await press('?')
    expect(document.querySelector('dialog')).not.toBeNull()
  })

  it('answers keys from the moment a dialog is closed, and closes it once', async () => {
    await open()
    await press('ArrowDown')
    await press('?')
    const dialog = document.querySelector('dialog') as HTMLDialogElement
    await click(buttonNamed('Close'))
    await press('?')
    dialog.dispatchEvent(new Event('close'))
    await settle()
    expect(document.querySelector('dialog')).not.toBeNull()
  })

  it('types letters in the search box, and acts on them there only with Alt', async () => {
    await open()
    await type('x')
    await press('c')
    expect(services.cite).not.toHaveBeenCalled()
    await press('ç', { code: 'KeyC', altKey: true })
    expect(services.cite).toHaveBeenCalledWith([B], 'bibtex')
  })

  it('shows the kin of the chosen paper, and comes back to it', async () => {
    const app = await open()
    await press('ArrowDown')
    await press('k')
    expect(app.querySelector('.pk-head')?.textContent).toContain('Kin of')
    expect(titles()).toEqual(['Paper 3'])
    await press('Escape')
    expect(titles()).toEqual(['Paper 2', 'Paper 3'])
    expect(selected()).toBe('Paper 2')
  })

  it('goes back step by step with Escape, and leaves the last one to the browser', async () => {
    await open()
    await type('x')
    await press('ArrowDown')
    await press('Escape')
    expect(document.activeElement).toBe(box())
    expect(box().value).toBe('x')
    await press('Escape')
    expect(box().value).toBe('')
    const last = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
    box().dispatchEvent(last)
    expect(last.defaultPrevented).toBe(false)
  })
})

describe('searching in the popup', () => {
  it('marks what matched and counts', async () => {
    const app = await open()
    await type('about')
    expect(titles()).toEqual(['Paper 2'])
    expect(app.querySelector('mark')?.textContent).toBe('about')
    expect(app.textContent).toContain('1 paper found')
  })

  it('does not let a slow answer overwrite a newer one', async () => {
    const answers: Record<string, () => void> = {}
    await open({
      search: ({ query }) =>
        new Promise((resolve) => {
          answers[query] = () =>
            resolve({ hits: [{ paper: makePaper(query), score: 1, terms: [] }], total: 1 })
        }),
    })
    await type('a')
    await type('ab')
    answers.ab?.()
    await vi.waitFor(() => expect(titles()).toEqual(['Paper ab']))
    answers.a?.()
    await type('ab ')
    expect(titles()).toEqual(['Paper ab'])
  })

  it('opens with Enter the best match of what was typed, even before it is there', async () => {
    let answer = () => {}
    await open({
      search: () =>
        new Promise((resolve) => {
          answer = () => resolve({ hits: [{ paper: C, score: 1, terms: [] }], total: 1 })
        }),
    })
    await type('three')
    await press('Enter')
    expect(services.openUrl).not.toHaveBeenCalled()
    answer()
    await vi.waitFor(() => expect(services.openUrl).toHaveBeenCalledWith('https://arxiv.org/abs/3'))
  })

  it('says what went wrong and offers to try again', async () => {
    const search = vi.fn().mockRejectedValue(new Error('The index cannot be read.'))
    const app = await open({ search })
    await type('x')
    expect(app.querySelector('[role=alert]')?.textContent).toContain('The index cannot be read.')
    await click(buttonNamed('Try again'))
    expect(search).toHaveBeenCalledTimes(2)
  })
})

describe('copying in the popup', () => {
  it('says so when it fails, and that the clipboard is as it was', async () => {
    await open({ copy: async () => Promise.reject(new Error('Not allowed.')) })
    await click(buttonNamed('Copy BibTeX'))
    expect(said()).toBe('BibTeX was not copied; the clipboard is as it was.Not allowed.')
    expect(services.rememberFormat).not.toHaveBeenCalled()
  })

  it('offers the formats used last first', async () => {
    await open()
    await click(document.querySelector('.pk-actions [aria-haspopup]'))
    await click(buttonNamed('RIS'))
    expect(services.cite).toHaveBeenCalledWith([A], 'ris')
    await click(document.querySelector('.pk-actions [aria-haspopup]'))
    const items = Array.from(document.querySelectorAll('[role=menuitem]'), (item) => item.textContent)
    expect(items.slice(0, 3)).toEqual(['RIS', 'BibTeX', 'BibLaTeX'])
  })

  it('puts the citation into what a row is dragged to, once it is ready, else title and address', async () => {
    await open()
    const row = document.querySelector('[role=option]')
    const drag = () => {
      const data = { setData: vi.fn() }
      const event = Object.assign(new Event('dragstart', { bubbles: true }), { dataTransfer: data })
      row?.dispatchEvent(event)
      return data.setData.mock.calls[0]
    }
    expect(drag()).toEqual(['text/plain', 'Paper 2\nhttps://arxiv.org/abs/2'])
    row?.dispatchEvent(Object.assign(new Event('pointerover', { bubbles: true }), { pointerType: 'mouse' }))
    await vi.waitFor(() => expect(drag()).toEqual(['text/plain', '@misc{arxiv:2}']))
  })
})

describe('marking several papers', () => {
  it('copies them together in the order of marking, over more than one search', async () => {
    const app = await open()
    await press('ArrowDown')
    await press('End')
    await press('x')
    await type('about')
    await press('x', { altKey: true })
    expect(app.textContent).toContain('2 marked')
    await press('ArrowDown')
    await press('c')
    expect(services.copy).toHaveBeenCalledWith(
      expect.objectContaining({ text: '@misc{arxiv:3}\n@misc{arxiv:2}' }),
    )
    expect(said()).toBe('Copied 2 papers as BibTeX')
  })

  it('marks on with Shift and the arrows, tells it apart from where the reader is, and unmarks with Escape', async () => {
    const app = await open()
    await press('ArrowDown')
    await press('ArrowDown', { shiftKey: true })
    expect(app.querySelectorAll('[aria-multiselectable=true] [aria-selected=true]')).toHaveLength(2)
    expect(app.querySelectorAll('.pk-current')).toHaveLength(1)
    await press('Escape')
    expect(app.querySelectorAll('[aria-selected=true]')).toHaveLength(1)
  })

  it('offers them as one file', async () => {
    await open()
    await press('ArrowDown')
    await press('x')
    await click(buttonNamed('As file'))
    expect(services.download).toHaveBeenCalledWith(expect.objectContaining({ text: '@misc{arxiv:2}' }))
  })
})
