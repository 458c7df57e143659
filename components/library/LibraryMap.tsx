import { useEffect, useMemo, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { Listing, PaperKey, PaperMap } from '../../lib/model/listing.ts'
import type { TransferProgress } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import { useRemote } from '../use-remote.ts'
import { KinMap } from './KinMap.tsx'
import { matchingPapers } from './matching-papers.ts'
import { ProgressLine } from './ProgressLine.tsx'
import type { LibraryServices } from './services.ts'

type Props = {
  services: LibraryServices
  opened: PaperKey | undefined
  /** The listing of the papers that match, where not all are wanted. */
  matching: Pick<Listing, 'id' | 'total'> | undefined
  onOpen: (key: PaperKey) => void
}

/** The map of all papers: drawn when it is first looked at, which for very many takes a while. */
export function LibraryMap({ services, opened, matching, onOpen }: Props) {
  const t = useTranslate()
  const [map, setMap] = useState<PaperMap>()
  const [progress, setProgress] = useState<TransferProgress>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    services.map({ signal, onProgress: setProgress }).then(
      (drawn) => !signal.aborted && setMap(drawn),
      (error) => !signal.aborted && setProblem(errorMessage(error)),
    )
    return () => controller.abort()
  }, [services])
  const keys = useRemote(
    () => (matching ? services.keys(matching.id, 0, matching.total) : undefined),
    [matching?.id],
  )
  const some = useMemo(() => map && keys.value && matchingPapers(map, keys.value), [map, keys.value])
  if (keys.error) return <p role="alert">{keys.error}</p>
  if (problem) return <p role="alert">{problem}</p>
  if (!map) return <ProgressLine label={t('drawingMap')} progress={progress} />
  return (
    <KinMap map={some ?? map} backdrop={some && map} highlighted={opened ? [opened] : []} onOpen={onOpen} />
  )
}
