import { useState } from 'preact/hooks'

/** A paper whose kin were asked for, and where in the list the reader was before, to go back to. */
type Step = { kinOf: string; cameFrom: number | undefined }

/** The way from kin to their kin, and back. */
export function useTrail() {
  const [trail, setTrail] = useState<Step[]>([])
  return {
    last: trail.at(-1),
    goDeeper: (step: Step) => setTrail([...trail, step]),
    goBack: () => setTrail(trail.slice(0, -1)),
    clear: () => setTrail([]),
  }
}
