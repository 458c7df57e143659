import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { chooseFile, pressButton, readStrip, readTitles } from '../../tools/browser/library.ts'
import { describeExtension } from './extension.ts'
import { closesPages, countsOf, createScratch, linesOf, readLibrary } from './readers-library.ts'

const scratch = createScratch()

describe('broken and hostile files', () => {
  describeExtension('brought in on the library page', (run) => {
    closesPages(run)
    const openLibrary = () => run.current.openOwn('library.html#papers')

    it('keep their good papers, be 10,000 entries broken; each is counted, and listed with line and reason', async () => {
      const page = await openLibrary()
      await chooseFile(page, scratch.write('broken.jsonl', brokenAround(linesOf('Good', 20).split('\n'))))
      const said = await readStrip(page, 'Bring in 20 papers')
      expect(said).toContain('20 papers · 10,000 could not be read')
      expect(said).toContain('line 3: It is no JSON object: “[]”.')
      expect(said).toContain('and 9,000 more')
      expect(await page.$$eval('.pk-problems li', (items) => items.length)).toBe(1000)
      await pressButton(page, 'Bring in 20 papers')
      expect(await readStrip(page, '20 papers on')).toContain(
        '20 papers on broken, 10,000 could not be read.',
      )
      expect(countsOf(await readLibrary(run.current, page))).toEqual({ broken: 20 })
    })

    it('are refused as a zip that swells, and nothing of it is kept', async () => {
      const page = await openLibrary()
      await readTitles(page, '20 papers')
      await chooseFile(page, scratch.write('bomb.zip', swellingZip()))
      expect(await readStrip(page, 'swells to more than 200 times its size')).toContain('“bomb.zip”')
      expect(countsOf(await readLibrary(run.current, page))).toEqual({ broken: 20 })
    })

    it('change nothing of the page by keys such as __proto__', async () => {
      const page = await openLibrary()
      const keys = '"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}'
      const line = `{"title":"Prototype","ids":{"__proto__":"p","doi":"10.5555/p"},${keys}}`
      await chooseFile(page, scratch.write('proto.jsonl', line))
      await readStrip(page, 'Bring in 1 paper')
      await pressButton(page, 'Bring in 1 paper')
      await readStrip(page, '1 paper on proto')
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
      expect((await readLibrary(run.current, page)).shelves.proto).toEqual([{ title: 'Prototype' }])
    })

    it('of entries that name each other as crossref come to an end', async () => {
      const page = await openLibrary()
      const entry = (key: string, parent: string) =>
        `@inproceedings{${key}, title = {Of ${key}}, crossref = {${parent}}}`
      const text = [entry('a', 'b'), entry('b', 'c'), entry('c', 'a'), entry('d', 'd')].join('\n')
      await chooseFile(page, scratch.write('circle.bib', text))
      const said = await readStrip(page, 'Bring in 4 papers')
      for (const key of 'abcd') expect(said).toContain(`Of ${key}`)
    })

    it.each([
      ['Latin-1', 'latin.bib', Buffer.from(BIBTEX, 'latin1')],
      ['UTF-16 with a mark', 'little.bib', Buffer.from(`\ufeff${BIBTEX}`, 'utf16le')],
      ['UTF-16 the other way round', 'big.bib', Buffer.from(`\ufeff${BIBTEX}`, 'utf16le').swap16()],
    ])('in %s are read as they were meant', async (_encoding, name, bytes) => {
      const page = await openLibrary()
      await chooseFile(page, scratch.write(name, bytes))
      const said = await readStrip(page, 'Bring in 1 paper')
      expect(said).toContain('Über Größe und Maß')
      expect(said).toContain('Müller')
    })
  })
})

const BIBTEX = '@article{m, title = {Über Größe und Maß}, author = {Müller, Jörg}, year = 1999}\n'

/** 500 broken lines of two kinds behind each of them. */
function brokenAround(good: string[]): string {
  const broken = Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? '{"title":' : '[]')).join('\n')
  return good.map((line) => `${line}\n${broken}\n`).join('')
}

/** Papers at its head, so that its kind is known, and 128 MB of one letter behind them. */
function swellingZip(): Uint8Array {
  const text = Buffer.concat([strToU8(`${linesOf('Bait', 50)}\n`), Buffer.alloc(128 << 20, ' ')])
  return zipSync({ 'papers.jsonl': text }, { level: 9 })
}
