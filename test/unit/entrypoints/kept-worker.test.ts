import { expose } from 'comlink'
import { expect, it, vi } from 'vitest'
import { holdLife, keepWorker, startWorker } from '../../../entrypoints/library/kept-worker.ts'
import { fakeLocks } from '../fake-locks.ts'

const GONE = /stopped before it was done. Your papers are kept. Try again/

/** Workers of which a test says how they fare. */
function createWorkers(how: { isLoaded: boolean } = { isLoaded: true }) {
  const locks = lettingGo()
  const made: { die: () => void; worker: Worker; terminate: () => void }[] = []
  const make = (name: string): Worker => {
    const { port1, port2 } = new MessageChannel()
    const terminate = vi.fn(() => port1.close())
    const worker = Object.assign(new EventTarget(), {
      postMessage: port1.postMessage.bind(port1),
      terminate,
    }) as unknown as Worker
    port1.onmessage = ({ data }) => worker.dispatchEvent(new MessageEvent('message', { data }))
    if (how.isLoaded) {
      const life = locks.hold(name)
      expose(
        { live: life.live, add: (a: number, b: number) => a + b, wait: () => new Promise(() => {}) },
        port2,
      )
      made.push({ die: life.end, worker, terminate })
    } else {
      made.push({ die: () => {}, worker, terminate })
      setTimeout(() => worker.dispatchEvent(new Event('error')))
    }
    return worker
  }
  type Api = {
    live: () => Promise<boolean>
    add: (a: number, b: number) => number
    wait: () => Promise<number>
  }
  return {
    how,
    made,
    worker: keepWorker<Api>(make, locks as never),
    start: () => startWorker<Api>(make, { locks: locks as never }),
  }
}

/** Locks that a test can take from a worker, as its end does. */
function lettingGo() {
  const ends = new Map<string, () => void>()
  const { request } = fakeLocks()
  return {
    request,
    hold: (name: string) => {
      const held = new Promise<void>((done) => ends.set(name, done))
      const hold = (name: string, work: () => unknown) =>
        request(name, () => {
          work()
          return held
        })
      return { live: holdLife(name, { request: hold } as never), end: () => ends.get(name)?.() }
    },
  }
}

it('a worker is called as if it were here, and started once', async () => {
  const { worker, made } = createWorkers()
  expect(await Promise.all([worker.add(1, 2), worker.add(3, 4)])).toEqual([3, 7])
  expect(made).toHaveLength(1)
})

it('whoever asked a worker that cannot be loaded is told, and may ask again', async () => {
  const { worker, how, made } = createWorkers({ isLoaded: false })
  const asked = [worker.add(1, 2), worker.wait()]
  for (const one of asked) await expect(one).rejects.toThrow(GONE)
  expect(made[0]?.terminate).toHaveBeenCalled()
  how.isLoaded = true
  expect(await worker.add(1, 2)).toBe(3)
  expect(made).toHaveLength(2)
})

it('whoever asked a worker that died without a word is told, and may ask again', async () => {
  const { worker, made } = createWorkers()
  const asked = worker.wait()
  expect(await worker.add(1, 2)).toBe(3)
  made[0]?.die()
  await expect(asked).rejects.toThrow(GONE)
  expect(await worker.add(3, 4)).toBe(7)
  expect(made).toHaveLength(2)
})

it('a worker of one life throws from then on what it was asked when it died or was ended, and starts no other', async () => {
  const { start, made } = createWorkers()
  const [dying, ended] = [start(), start()]
  expect(await dying.remote.add(1, 2)).toBe(3)
  const asked = [dying.remote.wait(), ended.remote.wait()]
  made[0]?.die()
  ended.end()
  for (const one of asked) await expect(one).rejects.toThrow(GONE)
  for (const { remote } of [dying, ended]) await expect(remote.add(3, 4)).rejects.toThrow(GONE)
  expect(made.map(({ terminate }) => vi.mocked(terminate).mock.calls.length)).toEqual([1, 1])
})

it('something that went wrong in a worker that lives ends nothing', async () => {
  const { worker, made } = createWorkers()
  await worker.live()
  await worker.add(1, 2)
  made[0]?.worker.dispatchEvent(new Event('error'))
  expect(await worker.add(1, 2)).toBe(3)
  expect(made).toHaveLength(1)
})

it('an answer that cannot be read is told as well', async () => {
  const { worker, made } = createWorkers()
  const asked = worker.wait()
  made[0]?.worker.dispatchEvent(new Event('messageerror'))
  await expect(asked).rejects.toThrow(GONE)
})

it('a worker that gets no lock is not taken for dead', async () => {
  const live = holdLife('a', { request: () => Promise.reject(new DOMException('No.', 'SecurityError')) })
  expect(await live()).toBe(false)
})
