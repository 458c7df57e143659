import { useEffect, useRef, useState } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'

type Props = { onDrop: (files: File[]) => void }

/** Takes what is dropped anywhere on the page, and says so while it is held over it. */
export function DropArea({ onDrop }: Props) {
  const t = useTranslate()
  const [isOver, setIsOver] = useState(false)
  const newest = useRef(onDrop)
  newest.current = onDrop
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Without this the browser would open the file instead.
      event.preventDefault()
      setIsOver(true)
    }
    const onDragLeave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false)
    const onDropped = (event: DragEvent) => {
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      newest.current(files)
    }
    addEventListener('dragover', onDragOver, { signal })
    addEventListener('dragleave', onDragLeave, { signal })
    addEventListener('drop', onDropped, { signal })
    return () => listening.abort()
  }, [])
  return isOver ? <p class="pk-drop">{t('dropHere')}</p> : null
}
