// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HintPanel } from '../../../components/hints/HintPanel.tsx'
import type { HintServices } from '../../../components/hints/services.ts'
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
    save: vi.fn(async () => {}),
    showAllKin: vi.fn(),
  }
})

const show = (changes: Partial<OpenPaper> = {}, startsFolded = false) =>
  mount(
    <HintPanel
      open={{ ...OPEN, ...changes }}
      host="arxiv.org"
      format="bibtex"
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

  it('says whether the paper is on a shelf, else offers to save it', async () => {
    expect((await show({ shelf: 'Bundled' })).textContent).toContain('on your shelf')
    expect((await show()).textContent).not.toContain('on your shelf')
    await click(buttonNamed('Save'))
    expect(services.save).toHaveBeenCalled()
    expect(panel()?.textContent).toContain('on your shelf')
  })
})
