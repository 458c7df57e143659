// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { createFakeLibrary, type FakeLibrary } from './fake-library.ts'
import { fieldNamed, openLibrary, said, settle, tally } from './library-page.tsx'
import { buttonNamed, click, press } from './mount.tsx'

let fake: FakeLibrary
beforeEach(async () => {
  fake = createFakeLibrary(60)
  await openLibrary(fake)
})

const shelf = (name: string) =>
  Array.from(document.querySelectorAll('.pk-shelf')).find(
    (item) => item.querySelector('.pk-shelf-name')?.textContent === name,
  )
const rename = async (text: string, key: string) => {
  await click(buttonNamed('Thesis'))
  await click(buttonNamed('Rename'))
  fieldNamed('Name of the shelf').value = text
  await press(key)
  await settle(350)
}

describe('the shelves', () => {
  it('say how many papers they hold, how large they are and when they were made', async () => {
    await click(buttonNamed('Thesis'))
    expect(shelf('All papers')?.textContent).toContain('60 papers')
    expect(shelf('Thesis')?.textContent).toContain('30 papers · 63 kB')
    expect(shelf('Thesis')?.textContent).toMatch(/Made May \d, 2025 · Changed Jun \d, 2025/)
  })

  it('list their papers', async () => {
    await click(buttonNamed('Thesis'))
    await settle()
    expect(fake.asked('list').at(-1)?.[0]).toEqual({ shelf: 'thesis' })
    expect(document.querySelector('h1')?.textContent).toBe('Thesis')
    expect(tally()).toBe('30 papers')
  })

  it('can be switched off, the bundled one too, which can do no more', async () => {
    await click(fieldNamed('Search and kin look through Bundled'))
    expect(fake.asked('switchShelf')).toEqual([['bundled', false]])
    expect(shelf('Bundled')?.querySelector('button')).toBeNull()
  })

  it('are renamed in their place with Enter', async () => {
    await rename(' Doctoral thesis ', 'Enter')
    expect(fake.asked('renameShelf')).toEqual([['thesis', 'Doctoral thesis']])
    expect(document.querySelector('h1')?.textContent).toBe('Doctoral thesis')
  })

  it('keep their name with Escape, and when the new one is empty', async () => {
    await rename('Other', 'Escape')
    await rename('  ', 'Enter')
    expect(fake.asked('renameShelf')).toEqual([])
    expect(shelf('Thesis')).toBeDefined()
  })

  it('come back with Undo when they were deleted', async () => {
    await click(buttonNamed('Thesis'))
    await click(buttonNamed('Delete'))
    await settle(350)
    expect(said()).toBe('Deleted Thesis30 papersUndo')
    expect(shelf('Thesis')).toBeUndefined()
    expect(document.querySelector('h1')?.textContent).toBe('All papers')
    await click(buttonNamed('Undo'))
    await settle(350)
    expect(shelf('Thesis')).toBeDefined()
    expect(said()).toBe('Undone')
  })

  it('follow what is changed in another window', async () => {
    await fake.services.renameShelf('saved', 'Kept')
    await settle(350)
    expect(shelf('Kept')).toBeDefined()
  })
})
