import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { rawText } from '../../../lib/sites/raw-text.ts'

it('cuts even one text node of a megabyte at 30,000 characters', () => {
  const { document } = new JSDOM(`<p>${'transfer '.repeat(120_000)}</p>`).window
  expect(rawText(document.querySelector('p')).length).toBe(30_000)
})
