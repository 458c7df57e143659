import type { Segment } from './segment.ts'

/** Calls back with every segment and where its papers begin, when all segments are counted through. */
export function eachSegment(segments: Segment[], callback: (segment: Segment, at: number) => void) {
  let at = 0
  for (const segment of segments) {
    callback(segment, at)
    at += segment.ids.length
  }
}

export const countPapers = (segments: Segment[]) => segments.reduce((sum, { ids }) => sum + ids.length, 0)

/** Finds the segments of many places. Places must ascend. */
export function createLocator(segments: Segment[]): (place: number) => { segment: Segment; paper: number } {
  let i = 0
  let at = 0
  return (place) => {
    while (place - at >= (segments[i] as Segment).ids.length) at += (segments[i++] as Segment).ids.length
    return { segment: segments[i] as Segment, paper: place - at }
  }
}
