import type { Holding } from '../../lib/model/results.ts'

/** Of the places where the reader has a paper, the one whose notes count: the first with any, else the first. */
export function notedOf(holdings: Holding[]): Holding | undefined {
  return holdings.find(hasNotes) ?? holdings[0]
}

const hasNotes = ({ readState, tags = [], note }: Holding) => Boolean(readState || tags.length > 0 || note)
