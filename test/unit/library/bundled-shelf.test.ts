import { describe, expect, it } from 'vitest'
import { openBundledAsset } from '../../../lib/library/bundled-shelf.ts'
import { queryIndex } from '../../../lib/search/query.ts'
import { readBundledAsset } from '../../../tools/bundled-asset.ts'

/** The asset as it is after shipping: through JSON and back. */
const shipped = async () => JSON.parse(JSON.stringify(await readBundledAsset()))

describe('the bundled shelf', () => {
  it('ships an index that holds just its papers', async () => {
    const asset = await shipped()
    const { index, papers } = await openBundledAsset(asset)
    expect(Object.values(asset.index.documentIds)).toEqual(papers.map(({ id }) => id))
    expect(queryIndex(index, 'packet spraying').matches[0]?.id).toBe('arxiv:2407.00550')
  })

  it.each([
    ['of another version', { version: 999, index: { broken: true } }],
    ['of other papers', { papersHash: 'else', index: { broken: true } }],
  ])('rebuilds an index %s', async (_what, change) => {
    const { index } = await openBundledAsset({ ...(await shipped()), ...change })
    expect(queryIndex(index, 'packet spraying').matches[0]?.id).toBe('arxiv:2407.00550')
  })

  it('says what to do when the asset has no papers', async () => {
    await expect(openBundledAsset({} as never)).rejects.toThrow('Install it again')
  })
})
