import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { DrawnMap, Listing, PaperKey } from '../../lib/model/listing.ts'
import type { TransferProgress } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import { useRemote } from '../use-remote.ts'
import { KinMap } from './KinMap.tsx'
import { matchingPapers } from './matching-papers.ts'
import { ProgressLine } from './ProgressLine.tsx'
import type { LibraryServices } from './services.ts'

type Props = {
  services: LibraryServices
  changes: number
  opened: PaperKey | undefined
  /** The listing of the papers that match, where not all are wanted. */
  matching: Pick<Listing, 'id' | 'total'> | undefined
  onOpen: (key: PaperKey) => void
}

/** The map of all papers: drawn when it is first looked at, which for very many takes a while, and when papers come or go. */
export function LibraryMap({ services, changes, opened, matching, onOpen }: Props) {
  const t = useTranslate()
  const [progress, setProgress] = useState<TransferProgress>()
  const drawn = useRef<DrawnMap>(undefined)
  const task = useRef<AbortController>(undefined)
  useEffect(() => () => task.current?.abort(), [])
  const draw = async () => {
    task.current = new AbortController()
    // One that is there already is looked at while the next is drawn.
    const onProgress = drawn.current ? undefined : setProgress
    drawn.current = await services.map({ signal: task.current.signal, onProgress }, drawn.current)
    return drawn.current
  }
  const drawing = useRemote(draw, [], { changes })
  const map = drawing.value
  const keys = useRemote(
    () => (matching ? services.keys(matching.id, 0, matching.total) : undefined),
    [matching?.id],
  )
  const some = useMemo(() => map && keys.value && matchingPapers(map, keys.value), [map, keys.value])
  if (keys.error) return <p role="alert">{keys.error}</p>
  if (drawing.error) return <p role="alert">{drawing.error}</p>
  if (!map) return <ProgressLine label={t('drawingMap')} progress={progress} />
  return (
    <KinMap map={some ?? map} backdrop={some && map} highlighted={opened ? [opened] : []} onOpen={onOpen} />
  )
}
