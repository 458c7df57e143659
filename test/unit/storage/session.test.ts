import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { PagePaper } from '../../../lib/model/page-paper.ts'
import { keepSelection, readSelection, recallPage, rememberPage } from '../../../lib/storage/session.ts'

const PAGE: PagePaper = {
  url: 'https://arxiv.org/abs/1',
  title: 'A',
  authors: [],
  ids: {},
  evidence: {},
  confidence: 1,
}

beforeEach(() => fakeBrowser.reset())

describe('what is kept for the session', () => {
  it('is the page of a paper, by its id', async () => {
    await rememberPage('arxiv:1', PAGE)
    expect(await recallPage('arxiv:1')).toEqual(PAGE)
    expect(await recallPage('arxiv:2')).toBeUndefined()
  })

  it('is no page of a megabyte', async () => {
    await rememberPage('arxiv:1', { ...PAGE, abstract: 'x'.repeat(1_000_000) })
    expect(await recallPage('arxiv:1')).toBeUndefined()
  })

  it('is at most two hundred pages, the newest', async () => {
    for (let n = 0; n < 205; n++) await rememberPage(`arxiv:${n}`, PAGE)
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(200)
    expect(await recallPage('arxiv:204')).toEqual(PAGE)
  })

  it('is a selected text, by a key that does not tell it', async () => {
    const key = await keepSelection('On heat')
    expect(key).not.toContain('heat')
    expect(await readSelection(key)).toBe('On heat')
    expect(await readSelection('unknown')).toBe('')
  })
})
