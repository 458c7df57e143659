import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { importFile } from '../../../../lib/library/import/import-file.ts'
import { eraseInterrupted, holdImport, RESTORE } from '../../../../lib/library/import/interrupted.ts'
import { addPapers } from '../../../../lib/storage/change-papers.ts'
import { database } from '../../../../lib/storage/database.ts'
import { changeShelves, createShelf, readShelves } from '../../../../lib/storage/shelves.ts'
import { fakeLocks } from '../../fake-locks.ts'
import { emptyDatabase, paperNamed } from '../stores.ts'

const names = async () => (await readShelves()).map(({ name }) => name).sort()

beforeEach(async () => {
  await emptyDatabase()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  await createShelf('Mine', { id: 'mine' })
  await createShelf('Half', { id: 'half', isImporting: true })
  await addPapers('half', [{ paper: paperNamed('One') }, { paper: paperNamed('Two') }])
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('an import that was interrupted', () => {
  it('is erased at the next start, and told', async () => {
    expect(await eraseInterrupted()).toEqual([
      '“Half” was interrupted after 2 papers while it was brought in. Nothing of it was kept; bring the file in again.',
    ])
    expect(await names()).toEqual(['Mine'])
    expect(await (await database()).count('papers')).toBe(0)
    expect(await eraseInterrupted()).toEqual([])
  })

  it('is told once where two windows start at the same time', async () => {
    const told = await Promise.all([eraseInterrupted(), eraseInterrupted()])
    expect(told.flat()).toHaveLength(1)
    expect(await names()).toEqual(['Mine'])
  })

  it('is erased where the browser has no locks', async () => {
    vi.stubGlobal('navigator', undefined)
    expect(await eraseInterrupted()).toHaveLength(1)
    expect(await names()).toEqual(['Mine'])
  })
})

describe('an import that is going on', () => {
  it('is left alone', async () => {
    await holdImport('half', async () => {
      expect(await eraseInterrupted()).toEqual([])
      expect(await names()).toEqual(['Half', 'Mine'])
    })
  })

  it('is left alone in the middle of a file, and is there at its end', async () => {
    const lines = Array.from({ length: 1200 }, (_, i) => `{"title":"Paper ${i}"}\n`).join('')
    const told: string[] = []
    await importFile(new File([lines], 'my.jsonl'), 'Going on', {
      gate: async () => void told.push(...(await eraseInterrupted())),
    })
    expect(told).toEqual([expect.stringContaining('“Half”')])
    expect(await names()).toEqual(['Going on', 'Mine'])
  })

  it('is left alone where it ends while it is looked at', async () => {
    let end = () => {}
    const importing = holdImport('half', async () => {
      await new Promise<void>((resolve) => {
        end = resolve
      })
      await changeShelves(new Map([['half', { isImporting: false }]]))
    })
    const { request } = navigator.locks
    vi.spyOn(navigator.locks, 'request').mockImplementation((async (...call: Parameters<typeof request>) => {
      end()
      await importing
      return request(...call)
    }) as never)
    expect(await eraseInterrupted()).toEqual([])
    expect(await names()).toEqual(['Half', 'Mine'])
  })

  it('is left alone while a backup is restored, which fills several shelves', async () => {
    await holdImport(RESTORE, async () => expect(await eraseInterrupted()).toEqual([]))
    expect(await names()).toEqual(['Half', 'Mine'])
  })
})
