import { describe, expect, it } from 'vitest'
import { PaperkinError } from '../../../lib/model/errors.ts'
import { createKinIndex } from '../../../lib/related/kin-index.ts'
import { mapPapers, type Places } from '../../../lib/related/map-papers.ts'
import { loadWordVectors } from '../../../lib/related/word-vectors.ts'
import { smallVectorFile } from './small-vectors.ts'

const vectors = loadWordVectors(smallVectorFile())
const NETWORKS = ['distillation', 'teacher', 'student', 'compression']
const SEA = ['whale', 'ocean', 'plankton', 'tide']

const segmentsOf = (titles: string[], { isBlunt = false } = {}) => {
  const index = createKinIndex(isBlunt ? undefined : vectors)
  index.add(titles.map((title, i) => ({ id: `${i}`, title, authors: [], ids: {} })))
  return index.segments
}
const titlesOf = (words: string[], count: number) =>
  Array.from({ length: count }, (_, i) => `${words[i % 4]} ${words[(i >> 2) % 4]} ${words[(i >> 4) % 4]}`)
const isInside = ({ x, y }: Places) => [...x, ...y].every((value) => value >= 0 && value <= 1)
const spots = ({ x, y }: Places) => new Set(Array.from(x, (value, i) => `${value} ${y[i]}`))

describe('the map of kin', () => {
  it('puts papers of a subject beside papers of that subject', async () => {
    const { x, y } = await mapPapers(segmentsOf([...titlesOf(NETWORKS, 200), ...titlesOf(SEA, 200)]))
    const distance = (a: number, b: number) =>
      Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number))
    const others = (a: number) => Array.from(x.keys()).filter((b) => b !== a)
    const nearest = (a: number) => others(a).sort((b, c) => distance(a, b) - distance(a, c))[0] as number
    const strays = Array.from(x.keys()).filter((a) => nearest(a) < 200 !== a < 200)
    expect(strays).toEqual([])
  })

  it('is the same whenever it is made', async () => {
    const segments = segmentsOf(titlesOf(SEA, 50))
    expect(await mapPapers(segments)).toEqual(await mapPapers(segments))
  })

  it('of no paper is empty', async () => {
    expect(await mapPapers([])).toEqual({ x: new Float32Array(), y: new Float32Array() })
  })

  it('of one paper has it in the middle', async () => {
    expect(await mapPapers(segmentsOf(['whale']))).toEqual({
      x: Float32Array.of(0.5),
      y: Float32Array.of(0.5),
    })
  })

  it.each([2, 3, 5, 64, 65, 300])('of %i papers has each in a place of its own', async (count) => {
    const map = await mapPapers(segmentsOf(titlesOf(SEA, count)))
    expect(isInside(map)).toBe(true)
    expect(spots(map).size).toBe(count)
  })

  it.each([2, 500])('does not pile up %i papers of the same words', async (count) => {
    const map = await mapPapers(segmentsOf(Array(count).fill('whale')))
    expect(isInside(map)).toBe(true)
    expect(spots(map).size).toBe(count)
  })

  it('has a paper of which no word is known in a strip below all others', async () => {
    const { y } = await mapPapers(segmentsOf(['whale', 'Xyzzyplugh', 'tide']))
    expect(y[1]).toBeGreaterThan(0.96)
    expect(Math.max(y[0] as number, y[2] as number)).toBeLessThanOrEqual(0.96)
  })

  it('counts on over several shelves, also over one that was indexed without vectors', async () => {
    const shelves = [['whale', 'tide'], ['Whale and tide'], ['ocean']]
    const segments = shelves.flatMap((titles, i) => segmentsOf(titles, { isBlunt: i === 1 }))
    const { y } = await mapPapers(segments)
    expect(Array.from(y, (value) => value > 0.96)).toEqual([false, false, true, false])
  })

  it('says why there is none where no paper has a vector', async () => {
    const made = mapPapers(segmentsOf(['Whale and tide'], { isBlunt: true }))
    await expect(made).rejects.toThrow(PaperkinError)
    await expect(made).rejects.toThrow('no word vectors are known')
  })

  it('tells how far it is', async () => {
    const shares: number[] = []
    await mapPapers(segmentsOf(titlesOf(SEA, 3000)), { onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })

  it('ends when it is told to', async () => {
    const stop = new AbortController()
    const made = mapPapers(segmentsOf(titlesOf(SEA, 3000)), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(made).rejects.toThrow('aborted')
  })
})
