import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PaperKey, Row } from '../../lib/model/listing.ts'
import { keyOf, keyText } from './paper-keys.ts'
import type { Rows } from './use-rows.ts'

type On = {
  /** The paper that was current is now elsewhere. */
  onMoved: (index: number) => void
  /** The row that the reader went to is here. */
  onChosen: (key: PaperKey) => void
}

/**
 * Keeps the same paper current while papers come and go around it, as in another window. To be called when the reader
 * goes to another row: only then may it be another paper.
 */
export function useFollow(rows: Rows, row: Row | undefined, listing: number | undefined, on: On): () => void {
  const followed = useRef<string>(undefined)
  const text = row && keyText(row)
  useLayoutEffect(() => {
    if (!row || text === followed.current) return
    const at = followed.current && rows.indexOf((one) => keyText(one) === followed.current)
    if (typeof at === 'number') return on.onMoved(at)
    const isGone = followed.current !== undefined
    followed.current = text
    if (!isGone) on.onChosen(keyOf(row))
  }, [text, listing])
  return () => {
    followed.current = undefined
  }
}
