import { type Remote, wrap } from 'comlink'
import { PaperkinError } from '../../lib/model/errors.ts'

/** What a worker answers to so that its end is noticed: once it holds a lock that has its own name. */
export type Mortal = { live: () => Promise<boolean> }

type Locks = Pick<LockManager, 'request'>

/** A worker, or a port to one that another window or worker has started. */
type Peer = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>
type Make = (name: string) => Peer

/**
 * The calls of a worker, which is started anew at the first call after it failed to start or died: comlink would let
 * whoever asked it wait for ever. Every call that was under way then throws. `make` starts one under a name.
 */
export function keepWorker<Api extends Mortal>(make: Make, locks: Locks = navigator.locks): Remote<Api> {
  let current: ReturnType<typeof start> | undefined
  const onGone = () => {
    current = undefined
  }
  return callsOf((method, args) => {
    current ??= start(make, newName(), locks, onGone)
    return current.call(method, args)
  })
}

/** A worker of one life: once it failed to start, died or was ended, every call of it throws. `name`: where it has one already. */
export function startWorker<Api extends Mortal>(
  make: Make,
  { name = newName(), locks = navigator.locks }: { name?: string; locks?: Locks } = {},
) {
  const { call, end } = start(make, name, locks)
  return { name, remote: callsOf<Api>(call), end }
}

const newName = () => `paperkin-worker-${crypto.randomUUID()}`

type Call = (method: string, args: unknown[]) => Promise<unknown>

function callsOf<Api>(call: Call): Remote<Api> {
  return new Proxy({} as Remote<Api>, {
    get:
      (_, method: string) =>
      (...args: unknown[]) =>
        call(method, args),
  })
}

type Methods = Record<string, (...args: unknown[]) => Promise<unknown>> & Mortal

function start(make: Make, name: string, locks: Locks, onGone?: () => void): { call: Call; end: () => void } {
  const worker = make(name)
  const remote = wrap<Methods>(worker) as unknown as Methods
  const waiting = new Set<(reason: unknown) => void>()
  let isAlive = false
  let isGone = false

  // Once: ended for another reason it lets go of its lock, too, and by then another one may have its place.
  const end = () => {
    if (isGone) return
    isGone = true
    onGone?.()
    worker.terminate()
    for (const fail of waiting) fail(new WorkerGone())
    waiting.clear()
  }
  // A script that cannot be loaded or does not run says so here, and nowhere else. What goes wrong later ends no worker.
  worker.addEventListener('error', () => !isAlive && end())
  worker.addEventListener('messageerror', end)
  // One that is ended, be it for want of memory, says nothing at all; but it lets go of its lock.
  remote.live().then((isHeld) => {
    isAlive = true
    if (isHeld) locks.request(name, end).catch(() => {})
  }, end)

  return {
    end,
    call: (method, args) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(new WorkerGone())
        waiting.add(reject)
        const settle = () => waiting.delete(reject)
        const answer = remote[method]?.(...args) ?? Promise.reject(new TypeError(`There is no ${method}.`))
        answer.then(resolve, reject).finally(settle)
      }),
  }
}

class WorkerGone extends PaperkinError {
  constructor() {
    super(
      'The part of Paperkin that works with files and lists stopped before it was done. Your papers are kept. Try again; if that does not help, reload this page.',
    )
  }
}

/** For the worker itself: takes the lock that tells that it lives, and keeps it until it ends. False where it gets none. */
export function holdLife(name: string, locks: Locks = navigator.locks): () => Promise<boolean> {
  const held = new Promise<boolean>((resolve) => {
    const hold = () => {
      resolve(true)
      return new Promise<never>(() => {})
    }
    locks.request(name, hold).catch(() => resolve(false))
  })
  return () => held
}
