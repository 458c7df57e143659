/** How long work in turns is watched: a reason to end it, and who hears how far it is, from 0 to 1. */
export type Turns = { signal?: AbortSignal; onProgress?: (share: number) => void }

/**
 * Runs work that yields its share done, in turns of some 50 ms: between them messages arrive, among them the one that
 * ends it. Throws the reason of the signal where that is given.
 */
export async function runInTurns<T>(
  work: Generator<number, T>,
  { signal, onProgress }: Turns = {},
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted()
    const end = performance.now() + TURN
    let step = work.next()
    while (!step.done && performance.now() < end) step = work.next()
    if (step.done) return step.value
    onProgress?.(step.value)
    await new Promise((resolve) => setTimeout(resolve))
  }
}

const TURN = 50
