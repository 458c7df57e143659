import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    alias: { 'webextension-polyfill': new URL('test/unit/fake-browser.ts', import.meta.url).pathname },
    include: ['test/unit/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
})
