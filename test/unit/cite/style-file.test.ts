import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCiter } from '../../../lib/cite/citer.ts'
import { styles } from '../../../lib/cite/formats.ts'
import { readStyleFile } from '../../../lib/cite/style-file.ts'
import { tryStyle } from '../../../lib/cite/try-style.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { diskSource } from './disk-source.ts'
import { examplePapers } from './example-papers.ts'

const OWN = `<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>My own</title><id>mine</id></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="!"><text variable="title" font-weight="bold"/></layout></bibliography>
</style>`

const example = examplePapers[0] as Paper
const tryText = (text: string) =>
  tryStyle({ size: text.length, text: async () => text }, example, diskSource.loadLocale)

describe('style files', () => {
  it.each(styles)('$name is one, with its attribution', ({ name }) => {
    const text = readFileSync(new URL(`../../../assets/styles/${name}.csl`, import.meta.url), 'utf8')
    expect(readStyleFile(text).title).not.toBe('Own style')
    expect(text).toContain('creativecommons.org/licenses/by-sa/3.0/')
    expect(text).toMatch(/<author>\s*<name>/)
  })

  it('of the reader are used like ours', async () => {
    const cite = createCiter({ ...diskSource, loadStyle: async () => OWN })
    const { text, html } = await cite(examplePapers.slice(0, 1), { format: 'reference', style: 'mine' })
    expect(readStyleFile(OWN).title).toBe('My own')
    expect(text).toMatch(/^Emotions in storybooks.*!$/)
    expect(html).toContain('<b>Emotions')
  })

  it('of the reader are tried on an example before they are taken', async () => {
    expect(await tryText(OWN)).toEqual({ title: 'My own', csl: OWN })
    await expect(tryText(OWN.slice(0, -5))).rejects.toThrow('cut off before its end')
    const round = OWN.replaceAll('variable="title"', 'macro="a"').replace(
      '<citation>',
      '<macro name="a"><text macro="a"/></macro><citation>',
    )
    await expect(tryText(round)).rejects.toThrow(
      /^This style cannot cite a paper: .*infinite loop.*Choose another, or mend it\.$/,
    )
    await expect(tryText(OWN.replaceAll('variable="title"', 'variable="archive"'))).rejects.toThrow(
      '“My own” leaves the reference of a paper empty.',
    )
  })

  it('of more than 1 MB are refused unread', async () => {
    const file = { size: 3.25 * 2 ** 20, text: () => Promise.reject(new Error('was read')) }
    await expect(tryStyle(file, example, diskSource.loadLocale)).rejects.toThrow(
      'This file has 3.3 MB, and a style may have 1 MB. Choose the .csl file of a style.',
    )
  })

  it('that are none are refused with what to do', () => {
    expect(() => readStyleFile('hello')).toThrow('no CSL style')
    expect(() => readStyleFile(OWN.replace(/<bibliography>.*<\/bibliography>/s, ''))).toThrow(
      'no list of references',
    )
    expect(() => readStyleFile(OWN.replace('<id>', '<link href="x" rel="independent-parent"/><id>'))).toThrow(
      'depends on',
    )
  })
})
