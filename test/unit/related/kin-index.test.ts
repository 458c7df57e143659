import { describe, expect, it } from 'vitest'
import { IndexFileError } from '../../../lib/model/errors.ts'
import type { Paper } from '../../../lib/model/paper.ts'
import { findKin } from '../../../lib/related/find-kin.ts'
import { createKinIndex, type KinIndex, openKinIndex } from '../../../lib/related/kin-index.ts'
import { segmentToBytes } from '../../../lib/related/segment-bytes.ts'
import { loadWordVectors } from '../../../lib/related/word-vectors.ts'
import { smallVectorFile } from './small-vectors.ts'

const vectors = loadWordVectors(smallVectorFile())
const paper = (id: string, title: string, abstract?: string): Paper => ({
  id,
  title,
  abstract,
  authors: [],
  ids: {},
})
const PAPERS = [
  paper('a', 'Distillation with a teacher and a student'),
  paper('b', 'A student learns compression'),
  paper('c', 'Whale song and the tide'),
  paper('d', 'Plankton of the ocean'),
]
const page = { title: 'A teacher, a student: compression by distillation' }
const toBytes = ({ segments }: KinIndex) => segments.map((segment) => segmentToBytes(segment, vectors.id))
const idsOf = (kin: { id: string }[]) => kin.map(({ id }) => id)

describe('the index of kin', () => {
  it('answers the same after it was kept and opened again', () => {
    const index = createKinIndex(vectors)
    index.add(PAPERS)
    const opened = openKinIndex(vectors, toBytes(index))
    expect(opened.size).toBe(4)
    expect(findKin([opened], page, { limit: 5 })).toEqual(findKin([index], page, { limit: 5 }))
  })

  it('finds the same whether papers are added at once or one by one', () => {
    const [once, singly] = [createKinIndex(vectors), createKinIndex(vectors)]
    once.add(PAPERS)
    for (const one of PAPERS) singly.add([one])
    expect(idsOf(findKin([singly], page, { limit: 5 }))).toEqual(['b', 'a'])
    expect(findKin([singly], page, { limit: 5 })).toEqual(findKin([once], page, { limit: 5 }))
  })

  it('forgets a paper that is removed', () => {
    const index = createKinIndex(vectors)
    index.add(PAPERS)
    index.remove(['a', 'never there'])
    expect(index.size).toBe(3)
    expect(idsOf(findKin([index], page, { limit: 5 }))).toEqual(['b'])
  })

  it('is empty when its last paper is gone, and finds nothing', () => {
    const index = createKinIndex(vectors)
    index.add(PAPERS.slice(0, 1))
    index.remove(['a'])
    expect(toBytes(index)).toEqual([])
    expect(findKin([index], page, { limit: 5 })).toEqual([])
  })

  it('replaces a paper of the same id', () => {
    const index = createKinIndex(vectors)
    index.add(PAPERS)
    index.add([paper('a', 'The tide and the whale')])
    expect(index.size).toBe(4)
    expect(idsOf(findKin([index], page, { limit: 5 }))).toEqual(['b'])
  })

  it('starts a new segment where one is full, and finds papers in all of them', () => {
    const index = createKinIndex(vectors)
    index.add(Array.from({ length: 8192 }, (_, i) => paper(`w${i}`, `Whale ${i}`)))
    index.add(PAPERS)
    expect(index.segments.map(({ ids }) => ids.length)).toEqual([8192, 4])
    expect(idsOf(findKin([index], page, { limit: 2 })).sort()).toEqual(['a', 'b'])
  })

  it('refuses bytes that are cut, of another version, or made with other vectors', () => {
    const index = createKinIndex(vectors)
    index.add(PAPERS)
    const [bytes = new Uint8Array()] = toBytes(index)
    const changed = bytes.slice()
    changed[4] = 9
    expect(() => openKinIndex(vectors, [bytes.subarray(0, 100)])).toThrow(IndexFileError)
    expect(() => openKinIndex(vectors, [changed])).toThrow('its format is 9')
    expect(() => openKinIndex(undefined, [bytes])).toThrow('made with other word vectors')
  })

  it('takes at most 400 bytes a paper', () => {
    const index = createKinIndex({ ...vectors, dims: 256, packed: new Uint8Array(8 * 128) })
    const words = (i: number) =>
      Array.from({ length: 120 }, (_, k) => `w${(i * 31 + k * 7) % 20_000}`).join(' ')
    index.add(Array.from({ length: 8192 }, (_, i) => paper(`${i}`, `Paper ${i}`, words(i))))
    const ids = JSON.stringify(index.segments[0]?.ids).length
    expect(((toBytes(index)[0]?.length ?? 0) - ids) / 8192).toBeLessThan(400)
  })
})
