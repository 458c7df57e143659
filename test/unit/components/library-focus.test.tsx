// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { createFakeLibrary, type FakeLibrary } from './fake-library.ts'
import {
  cell,
  chooseFile,
  fieldNamed,
  fill,
  grid,
  openLibrary,
  said,
  settle,
  tally,
} from './library-page.tsx'
import { buttonNamed, click, press } from './mount.tsx'

let fake: FakeLibrary
beforeEach(async () => {
  fake = createFakeLibrary(6)
  await openLibrary(fake)
})

/** As by Enter on it. */
const pressButton = async (name: string) => {
  buttonNamed(name)?.focus()
  await click(buttonNamed(name))
  await settle(350)
}
const focused = () => document.activeElement
const selectAll = async () => {
  grid().focus()
  await press('a', { ctrlKey: true })
  await settle()
}

describe('the focus', () => {
  it('goes to what stands in the place of the table when all papers are removed, and back with Undo', async () => {
    await selectAll()
    await press('Delete')
    await settle(350)
    expect(said()).toContain('Removed 6 papers')
    expect(focused()?.textContent).toBe('No papers of your own yet')
    await press('z', { ctrlKey: true })
    await settle(350)
    expect(tally()).toBe('6 papers')
    expect(focused()).toBe(grid())
  })

  it('goes there too when the button that removes them is pressed', async () => {
    await selectAll()
    await pressButton('Remove')
    expect(focused()?.textContent).toBe('No papers of your own yet')
  })

  it('stays on the table when the last row is removed, and the last of a shelf', async () => {
    grid().focus()
    await press('End')
    await press('Delete')
    await settle(350)
    expect(tally()).toBe('5 papers')
    expect(focused()).toBe(grid())
    await click(buttonNamed('Thesis'))
    await selectAll()
    await press('Delete')
    await settle(350)
    expect(tally()).toBe('No papers on this shelf.')
    expect(focused()).toBe(grid())
  })

  it('goes to the table when the paper that is open is removed', async () => {
    await click(cell(0, 'title'))
    await settle()
    await pressButton('Remove')
    expect(focused()).toBe(grid())
  })

  it('goes to all papers when a shelf is deleted', async () => {
    await click(buttonNamed('Thesis'))
    await settle()
    await pressButton('Delete')
    expect(focused()).toBe(buttonNamed('All papers'))
  })

  it('goes to the name of a shelf once it was renamed', async () => {
    await click(buttonNamed('Thesis'))
    await pressButton('Rename')
    fieldNamed('Name of the shelf').value = 'Other'
    await press('Enter')
    await settle(350)
    expect(focused()).toBe(buttonNamed('Other'))
  })

  it('goes to the table from a line that goes away', async () => {
    await chooseFile('Bring in…', new File(['@article{a}'], 'refs.bib'))
    await pressButton('Cancel')
    expect(focused()).toBe(grid())
    grid().focus()
    await press('Delete')
    await press('ArrowDown')
    await press('Delete')
    await settle(350)
    await pressButton('Undo')
    expect(focused()).toBe(grid())
  })

  it('goes to the words of the filters when these are cleared', async () => {
    await fill('Tag', 'thesis')
    await pressButton('Clear filters')
    expect(focused()).toBe(fieldNamed('Words of title, authors, venue or tags'))
  })

  it('goes to another tag, or the field for one, when a tag is taken off', async () => {
    await click(cell(0, 'title'))
    await settle()
    await pressButton('Take off thesis')
    expect(focused()).toBe(fieldNamed('Add a tag'))
  })
})
