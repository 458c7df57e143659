/** Entries of many papers, kept in segments that are built once and then only read, or put together anew. */
export type Segmented<Entry, Segment> = {
  readonly segments: Segment[]
  readonly size: number
  /** Adds entries; one whose id is there already takes the older one's place. */
  add: (entries: Entry[]) => void
  remove: (ids: string[]) => void
}

type Kind<Entry, Segment> = {
  build: (entries: Entry[]) => Segment
  read: (segment: Segment) => Entry[]
  /** Papers of a segment at most. */
  most: number
}

/** Papers of a segment at most: a posting has 13 bits for the paper and 3 for its level or weight. */
export const SEGMENT_PAPERS = 8192

/** Whether a segment of so many papers stays as it is, whatever comes after it. */
export const isFull = (papers: number) => 3 * papers > 2 * SEGMENT_PAPERS

/** Segments that grow and shrink in place; those given are taken over. */
export function createSegmented<Entry extends { id: string }, Segment extends { ids: string[] }>(
  { build, read, most }: Kind<Entry, Segment>,
  segments: Segment[] = [],
): Segmented<Entry, Segment> {
  /** Puts others in the places of the entries with these ids; `undefined` takes one away. */
  const replace = (others: ReadonlyMap<string, Entry | undefined>) => {
    // Each segment in its place at once, so that never all are there twice.
    for (let at = segments.length - 1; at >= 0; at--) {
      const segment = segments[at] as Segment
      if (!segment.ids.some((id) => others.has(id))) continue
      const entries = read(segment)
        .map((entry) => (others.has(entry.id) ? others.get(entry.id) : entry))
        .filter((entry) => entry !== undefined)
      segments.splice(at, 1, ...(entries.length > 0 ? [build(entries)] : []))
    }
  }
  // Small ones at the end are put together, so that papers saved one by one make few segments and each is built few times.
  const isMergeable = (a: Segment, b: Segment) =>
    a.ids.length <= 2 * b.ids.length && a.ids.length + b.ids.length <= most
  const mergeLast = () => {
    for (let at = segments.length - 2; at >= 0; at--) {
      const [a, b] = segments.slice(at) as [Segment, Segment]
      if (!isMergeable(a, b)) return
      segments.splice(at, 2, build([...read(a), ...read(b)]))
    }
  }
  return {
    segments,
    get size() {
      return segments.reduce((sum, { ids }) => sum + ids.length, 0)
    },
    add: (entries) => {
      const byId = new Map(entries.map((entry) => [entry.id, entry]))
      const there = new Set(segments.flatMap(({ ids }) => ids.filter((id) => byId.has(id))))
      replace(byId)
      const added = [...byId.values()].filter(({ id }) => !there.has(id))
      for (let at = 0; at < added.length; at += most) segments.push(build(added.slice(at, at + most)))
      mergeLast()
    },
    remove: (ids) => replace(new Map(ids.map((id) => [id, undefined]))),
  }
}
