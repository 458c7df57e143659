import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { errorMessage } from '../lib/model/errors.ts'

/** What a call to elsewhere has come to; the last value stays until the next one is there. */
export type Remote<T> = {
  /** What is asked now has no answer yet; an answer that is only being renewed is one. */
  isWaiting: boolean
  value?: T
  error?: string
  retry: () => void
}

/** What makes an answer old, though the question is the same. */
type Renewal = {
  /** How many changes are known of what answers. */
  changes?: number
  /** What nobody looks at is not renewed before somebody does. */
  isShown?: boolean
}

type Asked = { question: string; changes: number; isUnderWay: boolean }
type Settled<T> = { question?: string; value?: T; error?: string }

/**
 * Calls `load` whenever the question changes, and again on `retry`. An answer that comes after the question has changed
 * again is dropped, so a slow old one never overwrites a newer. At a change, `load` is called again once the answer under way
 * has come: were that dropped, changes in a row would leave a slow one never to be seen. `load` may give `undefined`:
 * nothing to ask.
 */
export function useRemote<T>(
  load: () => Promise<T> | undefined,
  inputs: unknown[],
  { changes = 0, isShown = true }: Renewal = {},
): Remote<T> {
  const [tries, setTries] = useState(0)
  const [settled, setSettled] = useState<Settled<T>>({})
  const asked = useRef<Asked>(undefined)
  const question = JSON.stringify([...inputs, tries])
  // In the layout effect, so that a search starts in the frame of its keystroke.
  useLayoutEffect(() => {
    const before = asked.current
    const isRenewal = before?.question === question
    if (isRenewal && (before.isUnderWay || before.changes === changes || !isShown)) return
    const now: Asked = { question, changes, isUnderWay: true }
    asked.current = now
    const settle = (outcome: Pick<Settled<T>, 'value' | 'error'>) => {
      if (asked.current !== now) return
      now.isUnderWay = false
      setSettled({ question, ...outcome })
    }
    const loading = load()
    if (loading)
      loading.then(
        (value) => settle({ value }),
        (error) => settle({ error: errorMessage(error) }),
      )
    else settle({})
  }, [question, changes, isShown, settled])
  useLayoutEffect(
    () => () => {
      asked.current = undefined
    },
    [],
  )
  const retry = useCallback(() => setTries((count) => count + 1), [])
  const { value, error } = settled
  return { value, error, isWaiting: settled.question !== question, retry }
}
