import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCiter } from '../../../lib/cite/citer.ts'
import { styles } from '../../../lib/cite/formats.ts'
import { readStyleFile } from '../../../lib/cite/style-file.ts'
import { diskSource } from './disk-source.ts'
import { examplePapers } from './example-papers.ts'

const OWN = `<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>My own</title><id>mine</id></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="!"><text variable="title" font-weight="bold"/></layout></bibliography>
</style>`

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
