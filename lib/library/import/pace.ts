import type { Progress } from '../../exchange/read-file.ts'
import type { TransferProgress } from '../../model/transfer.ts'

/** The speed is that of the last so many milliseconds, so that a pause is soon forgotten. */
const WINDOW = 5000

/** Before so many milliseconds it tells nothing: the first papers are read before any is written. */
const SOON = 1000

/** Makes of what was read so far how far it is, how fast it goes and how long it will take. */
export function createPace(now: () => number = () => performance.now()) {
  let past = [{ at: now(), papers: 0, share: 0 }]
  return ({ bytesDone, bytesTotal, papers, problems }: Progress): TransferProgress => {
    const share = bytesTotal ? Math.min(1, bytesDone / bytesTotal) : undefined
    const at = now()
    past = [
      ...past.filter((one, i) => at - one.at < WINDOW || i === past.length - 1),
      { at, papers, share: share ?? 0 },
    ]
    const first = past[0] as (typeof past)[number]
    const seconds = (at - first.at) / 1000
    const isSoon = 1000 * seconds < SOON
    const shareRate = isSoon ? 0 : ((share ?? 0) - first.share) / seconds
    return {
      papers,
      problems,
      papersPerSecond: isSoon ? 0 : (papers - first.papers) / seconds,
      ...(share !== undefined && { share }),
      ...(share !== undefined && shareRate > 0 && { secondsLeft: (1 - share) / shareRate }),
    }
  }
}
