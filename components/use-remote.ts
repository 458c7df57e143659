import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { errorMessage } from '../lib/model/errors.ts'

/** What a call to elsewhere has come to; the last value stays until the next one is there. */
export type Remote<T> = { isWaiting: boolean; value?: T; error?: string; retry: () => void }

type Settled<T> = { attempt: unknown; value?: T; error?: string }

/**
 * Calls `load` whenever one of `inputs` changes, and again on `retry`. An answer that comes after the inputs have
 * changed again is dropped, so a slow old one never overwrites a newer. `load` may give `undefined`: nothing to ask.
 */
export function useRemote<T>(load: () => Promise<T> | undefined, inputs: unknown[]): Remote<T> {
  const [tries, setTries] = useState(0)
  const [settled, setSettled] = useState<Settled<T>>({ attempt: undefined })
  const attempt = JSON.stringify([...inputs, tries])
  // In the layout effect, so that a search starts in the frame of its keystroke.
  useLayoutEffect(() => {
    let isCurrent = true
    const settle = (outcome: Omit<Settled<T>, 'attempt'>) => isCurrent && setSettled({ attempt, ...outcome })
    const loading = load()
    if (loading)
      loading.then(
        (value) => settle({ value }),
        (error) => settle({ error: errorMessage(error) }),
      )
    else settle({})
    return () => {
      isCurrent = false
    }
  }, [attempt])
  const retry = useCallback(() => setTries((count) => count + 1), [])
  return { ...settled, isWaiting: settled.attempt !== attempt, retry }
}
