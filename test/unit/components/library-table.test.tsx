// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeLibrary, type FakeLibrary } from './fake-library.ts'
import {
  cell,
  chooseFile,
  fieldNamed,
  fill,
  grid,
  openLibrary,
  rowAt,
  said,
  selectedCount,
  settle,
  strips,
  tally,
  titles,
} from './library-page.tsx'
import { buttonNamed, click, press } from './mount.tsx'

let fake: FakeLibrary
beforeEach(() => {
  location.hash = ''
  fake = createFakeLibrary(100_000)
})

const scrollTo = async (top: number) => {
  await act(async () => {
    grid().scrollTop = top
    grid().dispatchEvent(new Event('scroll'))
  })
  await settle()
}
const current = () =>
  document.querySelector('.pk-line.pk-current .pk-cell-title')?.textContent?.replace(/:.*/, '')

describe('the table of 100,000 papers', () => {
  it('draws and asks for what is in sight, and no more', async () => {
    await openLibrary(fake)
    expect(fake.asked('rows')).toEqual([[0, 0, 50]])
    expect(titles().slice(0, 2)).toEqual(['Paper 1', 'Paper 2'])
    expect(titles().length).toBeLessThan(40)
    expect(grid().getAttribute('aria-rowcount')).toBe('100001')
    expect(rowAt(3)?.getAttribute('aria-rowindex')).toBe('5')
  })

  it('asks for another window where it is scrolled to', async () => {
    await openLibrary(fake)
    await scrollTo(44 * 50_020)
    expect(fake.asked('rows').slice(1)).toEqual([[0, 50_000, 50]])
    expect(titles()).toContain('Paper 50021')
  })

  it('asks for no window that is out of sight by the time the last one came', async () => {
    let answer = () => {}
    await openLibrary(fake, {
      rows: async (listing, start, count) => {
        if (start === 10_000) await new Promise<void>((done) => (answer = done))
        return fake.services.rows(listing, start, count)
      },
    })
    await scrollTo(44 * 10_020)
    await scrollTo(44 * 20_020)
    await scrollTo(44 * 30_020)
    answer()
    await settle()
    expect(fake.asked('rows').map(([, start]) => start)).toEqual([0, 10_000, 30_000])
  })

  it('moves through the rows by key', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('ArrowDown')
    await press('ArrowDown')
    expect(current()).toBe('Paper 2')
    expect(grid().getAttribute('aria-activedescendant')).toBe('pk-row-1')
    await press('PageDown')
    expect(current()).toBe('Paper 14')
    await press('End')
    await settle()
    expect(current()).toBe('Paper 100000')
    await press('Home')
    await press('ArrowUp')
    expect(current()).toBe('Paper 1')
  })

  it('keeps the same paper current and open when others come before it', async () => {
    await openLibrary(fake)
    await click(cell(3, 'title'))
    await act(() => fake.services.remove([{ shelf: 'saved', number: 1 }]).then(() => {}))
    await settle(350)
    expect(current()).toBe('Paper 4')
    expect(grid().getAttribute('aria-activedescendant')).toBe('pk-row-2')
    expect(document.querySelector('.pk-details h2')?.textContent).toContain('Paper 4:')
  })

  it('leads from the filter to what was found, and lists its keys at ?', async () => {
    await openLibrary(fake)
    fieldNamed('Words of title, authors, venue or tags').focus()
    await press('ArrowDown')
    expect(document.activeElement).toBe(grid())
    expect(current()).toBe('Paper 1')
    await press('?')
    expect(document.querySelector('dialog')?.textContent).toContain('Copy a citation of the selected papers')
  })

  it('selects with Space, extends with Shift and clears with Escape', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('ArrowDown')
    await press(' ')
    expect(selectedCount()).toBe('1 selected')
    await press('ArrowDown', { shiftKey: true })
    await press('ArrowDown', { shiftKey: true })
    expect(selectedCount()).toBe('3 selected')
    await press('ArrowUp', { shiftKey: true })
    expect(selectedCount()).toBe('2 selected')
    expect(rowAt(1)?.getAttribute('aria-selected')).toBe('true')
    expect(rowAt(2)?.getAttribute('aria-selected')).toBe('false')
    await press('Escape')
    expect(selectedCount()).toBeUndefined()
  })

  it('selects all of the listing with Ctrl+A, not only what is drawn', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('a', { ctrlKey: true })
    expect(fake.asked('keys')).toEqual([[0, 0, 100_000]])
    expect(selectedCount()).toBe('100,000 selected')
  })

  it('selects by its boxes, and a range with Shift', async () => {
    await openLibrary(fake)
    await click(cell(1, 'select'))
    await act(async () => {
      cell(4, 'select')?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }))
    })
    await settle()
    expect(selectedCount()).toBe('4 selected')
    expect(document.querySelector('.pk-details')).toBeNull()
  })

  it('sorts by a column, and the other way round at the second click', async () => {
    await openLibrary(fake)
    await click(buttonNamed('Title'))
    await click(buttonNamed('Title'))
    const orders = fake.asked('list').map(([, order]) => order)
    expect(orders).toEqual([
      { by: 'addedAt', isDescending: true },
      { by: 'title', isDescending: false },
      { by: 'title', isDescending: true },
    ])
    expect(buttonNamed('Title')?.parentElement?.getAttribute('aria-sort')).toBe('descending')
    expect(titles()[0]).toBe('Paper 9')
  })

  it('focuses the filter at / and leaves its letters alone', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('/')
    expect(document.activeElement).toBe(fieldNamed('Words of title, authors, venue or tags'))
    await press('c')
    expect(fake.asked('copyCitation')).toEqual([])
  })

  it('shows another listing from its beginning and with nothing selected', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('a', { ctrlKey: true })
    await fill('Words of title, authors, venue or tags', 'shah')
    await fill('From', '2010')
    await fill('To', '20')
    await fill('Read state', 'read')
    expect(fake.asked('list').at(-1)?.[0]).toEqual({ text: 'shah', fromYear: 2010, readState: 'read' })
    expect(tally()).toMatch(/^[\d,]+ of 100,000 papers$/)
    expect(selectedCount()).toBeUndefined()
    await click(buttonNamed('Clear filters'))
    expect(tally()).toBe('100,000 papers')
    expect(fieldNamed('From').value).toBe('')
  })

  it('says that not all are listed yet, asks again, and shows the whole list once it is there', async () => {
    let isReady = false
    await openLibrary(fake, {
      list: async (filter, order) => {
        const whole = await fake.services.list(filter, order)
        return isReady ? whole : { ...whole, total: 0, indexed: 8192 }
      },
    })
    const growing = () => document.querySelector('.pk-growing')?.textContent
    expect(growing()).toBe(
      'This list is still being put together. 8,192 of 100,000 papers can be found in it by now.',
    )
    expect(tally()).toBe('')
    isReady = true
    await vi.waitFor(
      async () => {
        await settle()
        expect(titles().length).toBeGreaterThan(0)
      },
      { timeout: 20_000 },
    )
    expect(growing()).toBe('')
    expect(tally()).toBe('100,000 papers')
  })

  it('says that nothing matches', async () => {
    await openLibrary(fake)
    await fill('Words of title, authors, venue or tags', 'zzyzx')
    expect(tally()).toBe('No paper matches.')
    expect(buttonNamed('Clear filters')).toBeDefined()
  })

  it('says what went wrong, and tries again', async () => {
    let isBroken = true
    await openLibrary(fake, {
      list: async (filter, order) => {
        if (isBroken) throw new Error('The worker ended.')
        return fake.services.list(filter, order)
      },
    })
    expect(document.querySelector('[role=alert]')?.textContent).toContain('The worker ended.')
    isBroken = false
    await click(buttonNamed('Try again'))
    await settle()
    expect(titles()[0]).toBe('Paper 1')
  })
})

describe('what is done with papers', () => {
  beforeEach(() => {
    fake = createFakeLibrary(60)
  })

  it('removes what is selected with Delete, and brings it back with Undo', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('ArrowDown')
    await press('ArrowDown', { shiftKey: true })
    await press('Delete')
    await settle(350)
    expect(fake.asked('remove').map(([keys]) => keys)).toEqual([
      [
        { shelf: 'saved', number: 1 },
        { shelf: 'thesis', number: 2 },
      ],
    ])
    expect(said()).toBe('Removed 2 papersUndo')
    expect(titles()[0]).toBe('Paper 3')
    expect(selectedCount()).toBeUndefined()
    await click(buttonNamed('Undo'))
    await settle(350)
    expect(titles()[0]).toBe('Paper 1')
  })

  it('keeps no more ways back than can be gone', async () => {
    await openLibrary(fake)
    grid().focus()
    for (const left of [59, 58, 57]) {
      await press('Home')
      await press('Delete')
      await settle(350)
      expect(tally()).toBe(`${left} papers`)
      expect(fake.undos()).toBe(1)
    }
    await click(buttonNamed('Undo'))
    await settle(350)
    expect(tally()).toBe('58 papers')
    expect(fake.undos()).toBe(0)
  })

  it('removes once, however often Delete is pressed while it lasts, and takes it back once', async () => {
    let undone = 0
    let answer = () => {}
    await openLibrary(fake, {
      remove: async (keys) => {
        await new Promise<void>((done) => (answer = done))
        await fake.services.remove(keys)
        return async () => {
          undone++
        }
      },
    })
    grid().focus()
    await press('ArrowDown')
    await press('Delete')
    await press('Delete')
    answer()
    await settle()
    expect(fake.asked('remove')).toHaveLength(1)
    const undo = buttonNamed('Undo')
    await click(undo)
    undo?.click()
    await settle()
    expect(undone).toBe(1)
  })

  it('says how many papers are done while it lasts', async () => {
    await openLibrary(fake, {
      remove: (_keys, watch) => {
        watch?.onProgress?.({
          papers: 3000,
          problems: 0,
          share: 0.15,
          papersPerSecond: 1500,
          secondsLeft: 11,
        })
        return new Promise(() => {})
      },
    })
    grid().focus()
    await press('ArrowDown')
    await press('Delete')
    expect(strips()).toEqual([])
    await settle(450)
    expect(strips()[0]).toContain('3,000 papers · 1,500 per second · 11 sec left')
    expect(document.querySelector('progress')?.value).toBe(0.15)
  })

  it('copies a citation of the selection with c, else of the current row', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('ArrowDown')
    await press('c')
    await press('ArrowDown', { shiftKey: true })
    await press('c')
    const copied = fake
      .asked('copyCitation')
      .map(([papers]) => (papers as { id: string }[]).map(({ id }) => id))
    expect(copied).toEqual([['arxiv:2401.1'], ['arxiv:2401.1', 'arxiv:2401.2']])
    expect(said()).toBe('Copied 2')
  })

  it('tags and marks all that is selected, each with Undo', async () => {
    await openLibrary(fake)
    grid().focus()
    await press('a', { ctrlKey: true })
    await fill('Add a tag', 'survey')
    await act(async () => {
      document.querySelector('.pk-bulk form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    })
    await settle(350)
    expect(said()).toBe('Tagged “survey”60 papersUndo')
    expect(cell(1, 'tags')?.textContent).toBe('survey')
    await click(buttonNamed('Undo'))
    await settle(350)
    expect(cell(1, 'tags')?.textContent).toBe('')
    await click(buttonNamed('Mark as…'))
    await click(document.querySelector('[role=menuitem]'))
    await settle(350)
    expect(fake.asked('note')[0]?.[1]).toEqual({ readState: 'read' })
    expect(said()).toBe('Marked as read60 papersUndo')
    expect(selectedCount()).toBe('60 selected')
  })

  it('takes out the selection, else the shelf, else everything', async () => {
    await openLibrary(fake)
    const takeOut = async () => {
      await click(buttonNamed('Take out…'))
      await click(document.querySelector('[role=menuitem]'))
    }
    await takeOut()
    await click(buttonNamed('Thesis'))
    await takeOut()
    await settle()
    await click(cell(0, 'select'))
    await takeOut()
    expect(fake.asked('exportPapers').map(([some, format]) => [some, format])).toEqual([
      ['everything', 'bibtex'],
      [{ shelf: 'thesis' }, 'bibtex'],
      [{ keys: [{ shelf: 'thesis', number: 2 }] }, 'bibtex'],
    ])
  })

  it('says before papers are taken out which files have what was noted', async () => {
    await openLibrary(fake)
    await click(buttonNamed('Take out…'))
    const menu = document.querySelector('[role=menu]')
    const note = document.getElementById(menu?.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toBe(
      'Tags, notes and read states go along in JSON Lines, and in a backup; not in the others.',
    )
    await press('ArrowUp')
    expect(document.activeElement?.textContent).toBe('JSON Lines60 papers')
    await press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('BibTeX60 papers')
  })

  it('says why something was not done', async () => {
    await openLibrary(fake, { remove: () => Promise.reject(new Error('The disk is full.')) })
    grid().focus()
    await press('ArrowDown')
    await press('Delete')
    expect(said()).toBe('That was not done.The disk is full.')
    expect(titles()[0]).toBe('Paper 1')
  })
})

describe('an empty library', () => {
  it('invites to bring in a file, and says what is in it', async () => {
    const app = await openLibrary(createFakeLibrary(0))
    expect(app.textContent).toContain('No papers of your own yet')
    expect(app.textContent).toContain('BibTeX, RIS')
    await chooseFile('Bring in…', new File(['@a{}'], 'refs.bib'))
    expect(strips()[0]).toContain('refs.bib')
  })
})

describe('while another window changes papers without a pause', () => {
  it('shows each list that comes, however slow it and its rows are', async () => {
    const lists: (() => void)[] = []
    const rows: (() => void)[] = []
    const gate = (open: (() => void)[]) => new Promise<void>((resolve) => open.push(resolve))
    await openLibrary(fake, {
      list: async (filter, order) => {
        await gate(lists)
        return fake.services.list(filter, order)
      },
      rows: async (listing, start, count) => {
        const read = await fake.services.rows(listing, start, count)
        await gate(rows)
        return read
      },
    })
    await changeElsewhere()
    await changeElsewhere()
    expect(lists).toHaveLength(1)
    lists[0]?.()
    await settle()
    expect(tally()).toContain('100,000')
    expect(lists).toHaveLength(2)
    lists[1]?.()
    await settle()
    expect(titles()).toEqual([])
    rows[0]?.()
    await settle()
    expect(titles().slice(0, 2)).toEqual(['Paper 1', 'Paper 2'])
  })
})

/** A change that the page has heard of by then. */
async function changeElsewhere(): Promise<void> {
  await act(async () => fake.changed())
  await settle(350)
}
