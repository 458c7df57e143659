import { afterEach, expect, it, vi } from 'vitest'
import { findBrowser } from '../../../tools/browser/find.mjs'

afterEach(() => vi.unstubAllEnvs())

it('takes the browser that the environment names', () => {
  vi.stubEnv('CHROMIUM_BIN', process.execPath)
  expect(findBrowser('chromium')).toBe(process.execPath)
})

it('says so when the environment names no program, and looks no further', () => {
  vi.stubEnv('FIREFOX_BIN', '/no/such/firefox')
  expect(() => findBrowser('firefox')).toThrow('FIREFOX_BIN is “/no/such/firefox”, which is no program')
})
