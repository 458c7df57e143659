import { expect, it } from 'vitest'
import { addresses, describeExtension } from './extension.ts'

describeExtension('a first look', (run) => {
  it('opens a saved page under its real address', async () => {
    const page = await run.current.open(addresses.bundled)
    expect(page.url()).toBe(addresses.bundled)
    await page.close()
  })
})
