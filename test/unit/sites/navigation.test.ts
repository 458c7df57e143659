import { describe, expect, it } from 'vitest'
import { watchNavigation } from '../../../lib/sites/navigation.ts'

/** A world with a clock that the test moves and a page that the test fills. */
function createWorld() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const state = {
    url: '/a',
    page: undefined as string | undefined,
    told: [] as (string | undefined)[],
    reads: 0,
  }
  const watcher = watchNavigation<string>({
    url: () => state.url,
    read: () => {
      state.reads++
      return state.page
    },
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    isSame: (a, b) => a === b,
    tell: (answer) => state.told.push(answer),
  })
  const pass = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
      if (!next) break
      timers = timers.filter((one) => one !== next)
      now = next.at
      next.run()
    }
    now = end
  }
  return { state, watcher, pass }
}

describe('client-side navigation', () => {
  it('tells a page that is filled in late', () => {
    const { state, pass } = createWorld()
    pass(100)
    state.page = 'A'
    pass(1000)
    expect(state.told).toEqual(['A'])
  })

  it('tells that the page is left before it tells the next', () => {
    const { state, watcher, pass } = createWorld()
    state.page = 'A'
    pass(5000)
    state.url = '/b'
    state.page = undefined
    watcher.onMove()
    pass(100)
    state.page = 'B'
    pass(5000)
    expect(state.told).toEqual(['A', undefined, 'B'])
  })

  it('finds the new page when the event came before the address', () => {
    const { state, watcher, pass } = createWorld()
    state.page = 'A'
    pass(5000)
    watcher.onMove()
    pass(100)
    state.url = '/b'
    state.page = 'B'
    pass(5000)
    expect(state.told).toEqual(['A', undefined, 'B'])
  })

  it('follows a page that corrects itself', () => {
    const { state, pass } = createWorld()
    state.page = 'stale'
    pass(100)
    state.page = 'right'
    pass(5000)
    expect(state.told).toEqual(['stale', 'right'])
  })

  it('comes to rest', () => {
    const { state, pass } = createWorld()
    state.page = 'A'
    pass(60_000)
    expect(state.reads).toBe(5)
  })

  it('says nothing once stopped', () => {
    const { state, watcher, pass } = createWorld()
    watcher.stop()
    state.page = 'A'
    watcher.onMove()
    pass(5000)
    expect(state.told).toEqual([])
  })
})
