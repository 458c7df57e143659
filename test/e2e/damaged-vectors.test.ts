import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPopup, searchFor } from '../../tools/browser/popup.ts'
import { addresses, describeExtension } from './extension.ts'

const damages: [string, (bytes: Buffer) => Buffer][] = [
  ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
  ['of another version', (bytes) => changed(bytes, 4)],
  ['with one byte changed', (bytes) => changed(bytes, bytes.length >> 1)],
]

for (const [what, damage] of damages)
  describeExtension(
    `a file of word vectors ${what}`,
    (run) => {
      it('leaves kin by words, and says so', async () => {
        const popup = await run.current.openPopup(await run.current.open(addresses.fresh))
        const { rows } = await readPopup(popup)
        expect(rows.length).toBeGreaterThan(0)
        for (const { reasons } of rows) expect(reasons).toMatch(/^both: \S/)
        expect(await popup.$eval('.pk-notice', (notice) => notice.textContent)).toContain(
          'word vectors cannot be used',
        )
      })

      it('leaves the search as it is', async () => {
        const popup = await run.current.openPopup(await run.current.open(addresses.noPaper))
        await readPopup(popup)
        const { rows } = await searchFor(popup, 'packet spraying')
        expect(rows.map(({ title }) => title)).toEqual([
          'Challenging the Need for Packet Spraying in Large-Scale Distributed Training',
        ])
      })
    },
    (folder) => {
      const file = join(folder, 'word-vectors.bin')
      writeFileSync(file, damage(readFileSync(file)))
    },
  )

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at)
  return copy
}
