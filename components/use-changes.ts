import { useLayoutEffect, useState } from 'preact/hooks'

/** Calls back at every change until the function that it gives is called. */
type Watch = (onChange: () => void) => () => void

/** Counts the changes of the library; of many in a row, only one every so often, and always the last. */
export function useChanges(watch: Watch): number {
  const [changes, setChanges] = useState(0)
  // An effect would wait for a frame, as a window in the background has none, and miss what changes until then.
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isMissed = false
    const onPause = () => {
      timer = undefined
      if (isMissed) onChange()
    }
    const onChange = () => {
      isMissed = timer !== undefined
      if (isMissed) return
      setChanges((count) => count + 1)
      timer = setTimeout(onPause, PAUSE)
    }
    const stop = watch(onChange)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [watch])
  return changes
}

const PAUSE = 300
