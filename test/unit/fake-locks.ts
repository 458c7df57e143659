type Options = { ifAvailable?: boolean }
type Work<T> = (lock: object | null) => T | Promise<T>

/** Web Locks, as far as Paperkin uses them. */
export function fakeLocks() {
  const last = new Map<string, Promise<unknown>>()
  const taken = new Map<string, number>()
  const count = (name: string, change: number) => taken.set(name, (taken.get(name) ?? 0) + change)
  const request = async <T>(name: string, ...rest: [Work<T>] | [Options, Work<T>]): Promise<T> => {
    const [{ ifAvailable = false }, work] =
      rest.length > 1 ? (rest as [Options, Work<T>]) : [{}, rest[0] as Work<T>]
    if (ifAvailable && taken.get(name)) return work(null)
    count(name, 1)
    const turn = (last.get(name) ?? Promise.resolve())
      .catch(() => {})
      .then(() => work({ name }))
      .finally(() => count(name, -1))
    last.set(name, turn)
    return turn
  }
  return { request }
}
