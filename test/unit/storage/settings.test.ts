import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultSettings } from '../../../lib/model/settings.ts'
import { changeListed, changeSettings, readSettings, watchSettings } from '../../../lib/storage/settings.ts'
import { fakeLocks } from '../fake-locks.ts'

beforeEach(() => fakeBrowser.reset())
afterEach(() => vi.unstubAllGlobals())

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

  it('keep both hosts that two pages hide at the same time', async () => {
    vi.stubGlobal('navigator', { locks: fakeLocks() })
    await Promise.all(['arxiv.org', 'ar5iv.org'].map((host) => changeListed('hiddenHosts', host, true)))
    expect((await readSettings()).hiddenHosts).toEqual(['arxiv.org', 'ar5iv.org'])
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
