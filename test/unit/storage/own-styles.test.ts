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
