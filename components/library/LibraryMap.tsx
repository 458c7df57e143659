import { useEffect, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { PaperKey, PaperMap } from '../../lib/model/listing.ts'
import type { TransferProgress } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'
import { KinMap } from './KinMap.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import type { LibraryServices } from './services.ts'

type Props = { services: LibraryServices; opened: PaperKey | undefined; onOpen: (key: PaperKey) => void }

/** The map of all papers: drawn when it is first looked at, which for very many takes a while. */
export function LibraryMap({ services, opened, onOpen }: Props) {
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
  if (problem) return <p role="alert">{problem}</p>
  if (!map) return <ProgressLine label={t('drawingMap')} progress={progress} />
  return <KinMap map={map} highlighted={opened ? [opened] : []} onOpen={onOpen} />
}
