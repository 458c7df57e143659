import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultSettings } from '../../../lib/model/settings.ts'
import { changeListed, changeSettings, readSettings, watchSettings } from '../../../lib/storage/settings.ts'

beforeEach(() => fakeBrowser.reset())

describe('settings', () => {
  it('are the defaults at first', async () => {
    expect(await readSettings()).toEqual(defaultSettings)
  })

  it('keep what another window changed at the same time', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ citationFormat: 'ris' })])
    expect(await readSettings()).toMatchObject({ theme: 'dark', citationFormat: 'ris' })
  })

  it('take the default where the stored value is not valid', async () => {
    await fakeBrowser.storage.local.set({ 'settings.theme': 'plaid', 'settings.hiddenHosts': [1] })
    expect(await readSettings()).toEqual(defaultSettings)
  })

  it('add a host once and take it out again', async () => {
    await changeListed('hiddenHosts', 'arxiv.org', true)
    await changeListed('hiddenHosts', 'arxiv.org', true)
    expect((await readSettings()).hiddenHosts).toEqual(['arxiv.org'])
    await changeListed('hiddenHosts', 'arxiv.org', false)
    expect((await readSettings()).hiddenHosts).toEqual([])
  })

  it('tell a watcher of a change, until it stops', async () => {
    const seen: string[] = []
    const stop = new AbortController()
    watchSettings(({ theme }) => seen.push(theme), stop.signal)
    await changeSettings({ theme: 'dark' })
    await new Promise((resolve) => setTimeout(resolve, 10))
    stop.abort()
    await changeSettings({ theme: 'light' })
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(seen).toEqual(['dark'])
  })
})
