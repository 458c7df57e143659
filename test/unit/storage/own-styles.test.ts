import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addOwnStyle, readOwnStyle, removeOwnStyle } from '../../../lib/storage/own-styles.ts'
import { readSettings } from '../../../lib/storage/settings.ts'

const CSL = '<style><info><title>Annals</title></info></style>'

beforeEach(() => fakeBrowser.reset())

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
    expect((await readSettings()).ownStyles.map(({ title }) => title)).toEqual(['Letters', 'Annals'])
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
