import { describe, expect, it } from 'vitest'
import { createPace } from '../../../../lib/library/import/pace.ts'

describe('the pace of a file that is read', () => {
  const start = () => {
    let at = 0
    const pace = createPace(() => at)
    return (milliseconds: number, papers: number) => {
      at = milliseconds
      return pace({ bytesDone: papers, bytesTotal: 10_000, papers, problems: 0 })
    }
  }

  it('tells no speed of the first second, in which papers are read and none is written', () => {
    const { papers, papersPerSecond, secondsLeft } = start()(14, 500)
    expect({ papers, papersPerSecond, secondsLeft }).toEqual({ papers: 500, papersPerSecond: 0 })
  })

  it('tells the speed and the time left after it', () => {
    const { papersPerSecond, secondsLeft } = start()(2000, 2000)
    expect({ papersPerSecond, secondsLeft }).toEqual({ papersPerSecond: 1000, secondsLeft: 8 })
  })

  it('forgets what was long ago', () => {
    const read = start()
    for (const second of [1, 2, 3, 4]) read(1000 * second, 100 * second)
    for (const second of [5, 6, 7, 8, 9]) read(1000 * second, 400 + 1000 * (second - 4))
    expect(read(10_000, 6400).papersPerSecond).toBe(1000)
  })
})
