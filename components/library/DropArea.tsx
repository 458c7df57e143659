import { useEffect, useRef, useState } from 'preact/hooks'
import { useTranslate } from '../translate.tsx'

/** Takes a file that is dropped anywhere on the page, and says so while one is held over it. */
export function DropArea({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslate()
  const [isOver, setIsOver] = useState(false)
  const newest = useRef(onFile)
  newest.current = onFile
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
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      newest.current(file)
    }
    addEventListener('dragover', onDragOver, { signal })
    addEventListener('dragleave', onDragLeave, { signal })
    addEventListener('drop', onDrop, { signal })
    return () => listening.abort()
  }, [])
  return isOver ? <p class="pk-drop">{t('dropHere')}</p> : null
}
