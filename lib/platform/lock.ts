/**
 * Runs work that reads what it then writes anew, one after the other: whoever else asks under the same name, on any page
 * of ours or in the worker, waits. Every browser that Paperkin runs in has Web Locks; elsewhere the work just runs.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  return locks ? await locks.request(name, work) : await work()
}
