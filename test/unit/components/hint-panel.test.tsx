// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HintPanel } from '../../../components/hints/HintPanel.tsx'
import type { Held, HintServices } from '../../../components/hints/services.ts'
import type { OpenPaper } from '../../../lib/model/results.ts'
import { buttonNamed, click, makePaper, mount, press } from './mount.tsx'

const [A, B, C] = [makePaper('1'), makePaper('2'), makePaper('3')]
const OPEN: OpenPaper = {
  paper: A,
  compared: 31,
  kin: [B, C].map((paper) => ({ paper, score: 1, reasons: [{ term: 'label noise', share: 1 }] })),
}

let services: HintServices
beforeEach(() => {
  services = {
    copy: vi.fn(async () => []),
    fold: vi.fn(),
    hide: vi.fn(async () => {}),
    unhide: vi.fn(async () => {}),
    leave: vi.fn(),
    save: vi.fn(async () => ({ isNew: true })),
    takeBack: vi.fn(async () => {}),
    showAllKin: vi.fn(),
  }
})

const NOTHING = { saved: [], shelved: [] }
const show = (changes: Partial<OpenPaper> = {}, startsFolded = false, held: Held = NOTHING) =>
  mount(
    <HintPanel
      open={{ ...OPEN, ...changes }}
      host="arxiv.org"
      format="bibtex"
      held={held}
      most={5}
      startsFolded={startsFolded}
      services={services}
    />,
  )
const panel = () => document.querySelector('aside')

describe('the hint panel', () => {
  it('links each kin, says why, and copies its citation at a click', async () => {
    const app = await show()
    expect(Array.from(app.querySelectorAll('li a'), (link) => link.getAttribute('href'))).toEqual([
      'https://arxiv.org/abs/2',
      'https://arxiv.org/abs/3',
    ])
    expect(app.querySelector('.pk-why')?.textContent).toBe('both: label noise')
    await click(buttonNamed('Copy 2: Paper 3'))
    expect(services.copy).toHaveBeenCalledWith(C, 'bibtex')
  })

  it('copies by key while it has the focus, and keeps those keys from the page', async () => {
    await show()
    const onPage = vi.fn()
    document.addEventListener('keydown', onPage)
    panel()?.querySelector('a')?.focus()
    await press('2')
    await press('c')
    expect(vi.mocked(services.copy).mock.calls).toEqual([
      [C, 'bibtex'],
      [A, 'bibtex'],
    ])
    expect(onPage).not.toHaveBeenCalled()
    await press('j')
    expect(onPage).toHaveBeenCalledOnce()
  })

  it('folds to its head and remembers', async () => {
    const app = await show()
    await click(buttonNamed('Fold'))
    expect(app.querySelector('li')).toBeNull()
    expect(services.fold).toHaveBeenCalledWith(true)
    expect(buttonNamed('Copy BibTeX')).toBeDefined()
  })

  it('hides on the site, and comes back with Undo', async () => {
    await show()
    await click(panel()?.querySelector('.pk-panel-head [aria-haspopup]'))
    await click(buttonNamed('Hide on arxiv.org'))
    expect(services.hide).toHaveBeenCalledWith('host')
    expect(panel()).toBeNull()
    await click(buttonNamed('Undo'))
    expect(services.unhide).toHaveBeenCalledWith('host')
    expect(panel()).not.toBeNull()
  })

  it('says that nothing is close, and still copies', async () => {
    const app = await show({ kin: [] }, true)
    expect(app.textContent).toContain('Nothing close on your shelves')
    await click(buttonNamed('Copy BibTeX'))
    expect(services.copy).toHaveBeenCalledWith(A, 'bibtex')
  })
})

const foot = () => panel()?.querySelector('.pk-panel-foot') as HTMLElement
const row = (n: number) => panel()?.querySelectorAll('li')[n - 1] as HTMLElement
const said = () => document.querySelector('.pk-toasts')?.textContent

describe('saving from the hint panel', () => {
  it("saves the page's paper with s, says so, and takes it off again with Undo", async () => {
    await show()
    foot().querySelector('button')?.focus()
    await press('s')
    expect(services.save).toHaveBeenCalledExactlyOnceWith('arxiv:1')
    expect(foot().textContent).toContain('✓ Saved')
    expect(said()).toBe('SavedPaper 1Undo')
    await click(buttonNamed('Undo'))
    expect(services.takeBack).toHaveBeenCalledExactlyOnceWith('arxiv:1')
    expect(foot().textContent).not.toContain('✓')
  })

  it('saves a kin with Shift and its number, by the place of the key on any keyboard', async () => {
    await show()
    panel()?.querySelector('a')?.focus()
    await press('"', { code: 'Digit2', shiftKey: true })
    expect(services.save).toHaveBeenCalledExactlyOnceWith('arxiv:3')
    expect(row(2).textContent).toContain('✓ Saved')
    expect(row(1).textContent).not.toContain('✓')
    await click(buttonNamed('Saved 2: Paper 3'))
    expect(services.takeBack).toHaveBeenCalledExactlyOnceWith('arxiv:3')
  })

  it('says what the reader has already, and lets nothing of it be taken off', async () => {
    await show({}, false, { saved: ['arxiv:1', 'arxiv:2'], shelved: ['arxiv:3'] })
    expect(foot().textContent).toContain('✓ Saved')
    expect(row(1).textContent).toContain('✓ Saved')
    expect(row(2).textContent).toContain('✓ Shelved')
    expect(buttonNamed('Save 1: Paper 2')).toBeUndefined()
    expect(buttonNamed('Save 2: Paper 3')).toBeDefined()
    foot().querySelector('button')?.focus()
    await press('s')
    expect(services.save).not.toHaveBeenCalled()
    expect(services.takeBack).not.toHaveBeenCalled()
    expect(said()).toBe('You have this on Saved alreadyPaper 1')
  })

  it('does not call a paper of the bundled shelf one that the reader has', async () => {
    expect((await show({ shelf: 'Bundled' })).textContent).not.toContain('✓')
  })

  it('says that another version was saved before, and offers no way to take that off', async () => {
    services.save = vi.fn(async () => ({ isNew: false }))
    await show()
    await click(buttonNamed('Save'))
    expect(said()).toBe('You have this on Saved alreadyPaper 1')
    expect(foot().querySelector('[aria-pressed]')).toBeNull()
  })

  it('says why it was not saved', async () => {
    services.save = vi.fn(async () => Promise.reject(new Error('The disk is full.')))
    await show()
    await click(buttonNamed('Save'))
    expect(said()).toBe('That was not done.The disk is full.')
    expect(foot().textContent).not.toContain('✓')
  })
})
