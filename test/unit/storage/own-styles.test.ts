import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addOwnStyle, readOwnStyle, removeOwnStyle } from '../../../lib/storage/own-styles.ts'
import { readSettings } from '../../../lib/storage/settings.ts'
import { fakeLocks } from '../fake-locks.ts'

const CSL = '<style><info><title>Annals</title></info></style>'

const titles = async () => (await readSettings()).ownStyles.map(({ title }) => title)

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.unstubAllGlobals())

describe("a style of the reader's own", () => {
  it('is kept to the letter, and chosen', async () => {
    await addOwnStyle('Annals', CSL)
    const { citationStyle, ownStyles } = await readSettings()
    expect(ownStyles).toEqual([{ name: citationStyle, title: 'Annals' }])
    expect(await readOwnStyle(citationStyle)).toBe(CSL)
  })

  it('stays when the removal of another is undone', async () => {
    await addOwnStyle('Annals', CSL)
    const putBack = await removeOwnStyle((await readSettings()).citationStyle)
    await addOwnStyle('Letters', CSL)
    await putBack()
    expect(await titles()).toEqual(['Letters', 'Annals'])
  })

  it('has a number where its title is taken, also when it comes back', async () => {
    await addOwnStyle('Annals', CSL, ['IEEE'])
    const first = (await readSettings()).citationStyle
    await addOwnStyle('Annals', CSL, ['IEEE'])
    await addOwnStyle('IEEE', CSL, ['IEEE'])
    expect(await titles()).toEqual(['Annals', 'Annals (2)', 'IEEE (2)'])
    const putBack = await removeOwnStyle(first)
    await addOwnStyle('Annals', CSL)
    await putBack()
    expect(await titles()).toEqual(['Annals (2)', 'IEEE (2)', 'Annals', 'Annals (3)'])
  })

  it('is kept beside one that another page adds at the same time', async () => {
    vi.stubGlobal('navigator', { locks: fakeLocks() })
    await Promise.all([addOwnStyle('Annals', CSL), addOwnStyle('Letters', CSL)])
    expect(await titles()).toEqual(['Annals', 'Letters'])
  })

  it('can be removed when its text is lost', async () => {
    await addOwnStyle('Annals', CSL)
    const { citationStyle } = await readSettings()
    await fakeBrowser.storage.local.remove(`style.${citationStyle}`)
    await removeOwnStyle(citationStyle)
    expect((await readSettings()).ownStyles).toEqual([])
  })

  it('is gone when removed, and back when that is undone', async () => {
    await addOwnStyle('Annals', CSL)
    const { citationStyle } = await readSettings()
    const putBack = await removeOwnStyle(citationStyle)
    expect(await readSettings()).toMatchObject({ citationStyle: 'apa', ownStyles: [] })
    await expect(readOwnStyle(citationStyle)).rejects.toThrow('Choose another')
    await putBack()
    expect(await readOwnStyle(citationStyle)).toBe(CSL)
    expect((await readSettings()).citationStyle).toBe(citationStyle)
  })
})
