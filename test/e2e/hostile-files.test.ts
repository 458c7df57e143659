import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bringIn, chooseFile, readStrip } from '../../tools/browser/library.ts'
import { describeExtension } from './extension.ts'
import { closesPages, createScratch, linesOf, randomText, readLibrary } from './readers-library.ts'

const scratch = createScratch()

describe('files made to do harm', () => {
  describeExtension('brought in on the library page', (run) => {
    closesPages(run)
    const openLibrary = () => run.current.openOwn('library.html#papers')
    let hash: string

    it('leave room for good ones', async () => {
      const page = await openLibrary()
      await bringIn(
        page,
        scratch.write(
          'mine.jsonl',
          linesOf('Mine', 30, () => ({ tags: ['keep'] })),
        ),
      )
      hash = (await readLibrary(run.current, page)).hash
    })

    it.each([
      ['a gzip of 5 GB of zeros', '', 'is of no kind that Paperkin can read'],
      ['one that begins like papers', goodLines(), 'swells to more than 200 times its size'],
    ])('%s is refused', async (_what, head, said) => {
      const page = await openLibrary()
      await chooseFile(page, scratch.write('zeros.jsonl.gz', zerosBehind(head)))
      expect(await readStrip(page, said)).toContain('“zeros.jsonl.gz”')
      expect((await readLibrary(run.current, page)).hash).toBe(hash)
    })

    it('a line of 100 MB is skipped and named; what is around it can be brought in', async () => {
      const page = await openLibrary()
      const text = `{"title":"Before"}\n{"title":"${'a'.repeat(100 << 20)}"}\n{"title":"After"}\n`
      await chooseFile(page, scratch.write('long.jsonl', text))
      expect(await readStrip(page, 'Bring in 2 papers')).toContain('line 2: It is longer than 4 MB')
      expect((await readLibrary(run.current, page)).hash).toBe(hash)
    })
  })
})

const goodLines = () => linesOf('Good', 2000, (i) => ({ abstract: randomText(100, i) }))

/** A gzip of a text and 5 GB of zeros; its end, which nobody should come to, is left out. */
function zerosBehind(head: string): Buffer {
  const pack = (bytes: Buffer) => deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
  const zeros = pack(Buffer.alloc(64 << 20))
  const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])
  return Buffer.concat([gzipHeader, pack(Buffer.from(head)), ...Array.from({ length: 80 }, () => zeros)])
}
