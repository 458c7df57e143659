import type { ShelfRow } from '../../components/library/services.ts'
import { BUNDLED_SHELF } from '../../lib/library/bundled-shelf.ts'
import type { Client, OwnCalls } from '../../lib/messaging/protocol.ts'
import { readSettings } from '../../lib/storage/settings.ts'
import { meanRecordBytes } from '../../lib/storage/shelved-papers.ts'
import { isShown, readShelves } from '../../lib/storage/shelves.ts'

/** Beside its record, a paper has its keys, its words, its place among kin and a row of the table (`npm run bench:library`). */
const OTHER_BYTES = 1100
const SAMPLE = 20

/** Every shelf with what the list of shelves shows of it. */
export async function listShelves(background: Client<OwnCalls>): Promise<ShelfRow[]> {
  const [records, { shelvesOff }] = await Promise.all([readShelves(), readSettings()])
  const isOn = (id: string) => !shelvesOff.includes(id)
  const own = records.filter(isShown).map(
    async ({ id, name, count, createdAt, changedAt }): Promise<ShelfRow> => ({
      id,
      name,
      count,
      createdAt,
      changedAt,
      isOn: isOn(id),
      isBundled: false,
      bytes: count * (OTHER_BYTES + (await meanRecordBytes(id, SAMPLE))),
    }),
  )
  const bundled = (await background.shelves()).filter(({ id }) => id === BUNDLED_SHELF)
  return [...(await Promise.all(own)), ...bundled.map((shelf) => ({ ...shelf, isBundled: true }))]
}
