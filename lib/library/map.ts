import type { PaperKey, PaperMap } from '../model/listing.ts'
import { mapPapers } from '../related/map-papers.ts'
import type { Segment } from '../related/segment.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import { pack, unpack } from '../segments/pack.ts'
import { readMap, writeMap } from '../storage/kept-indexes.ts'
import { isShown, readShelves } from '../storage/shelves.ts'
import { kinKind } from './index-kinds.ts'
import { openKeptIndex } from './kept-index.ts'

/** Of the form of what is kept, and of how the map is drawn. */
const MAP_VERSION = 1

/** Where each paper lies in the table, by its shelf and id. */
type Rows = Map<string, PaperKey & { title: string }>

/**
 * The papers of all shelves that are shown as points, kin together. It is kept, and drawn anew when papers have come or
 * gone. `onProgress` hears a share from 0 to 1. Throws `PaperkinError` where no paper has a vector.
 */
export async function mapLibrary(
  rows: Rows,
  vectors: WordVectors | undefined,
  watch: { signal?: AbortSignal; onProgress?: (share: number) => void } = {},
): Promise<PaperMap> {
  const shelves = (await readShelves()).filter(isShown)
  const segments: { shelf: string; segment: Segment }[] = []
  for (const { id: shelf } of shelves) {
    const kin = await openKeptIndex(shelf, kinKind(vectors))
    await kin.finish()
    segments.push(...kin.index.segments.map((segment) => ({ shelf, segment })))
  }
  const state = JSON.stringify([
    MAP_VERSION,
    vectors?.id,
    shelves.map(({ id, revision, lastNumber }) => [id, revision, lastNumber]),
    segments.map(({ segment }) => segment.ids.length),
  ])
  const places = (await keptPlaces(state)) ?? (await draw(segments, state, watch))
  const ids = segments.flatMap(({ shelf, segment }) => segment.ids.map((id) => `${shelf} ${id}`))
  return named(ids, rows, places)
}

type Places = { x: Float32Array; y: Float32Array }

async function draw(
  segments: { segment: Segment }[],
  state: string,
  watch: Parameters<typeof mapPapers>[1],
): Promise<Places> {
  const places = await mapPapers(
    segments.map(({ segment }) => segment),
    watch,
  )
  await writeMap(state, pack(MAP_VERSION, [places.x, places.y]))
  return places
}

async function keptPlaces(state: string): Promise<Places | undefined> {
  const kept = await readMap(state)
  if (!kept) return undefined
  try {
    const [x, y] = unpack(kept, MAP_VERSION, ['f32', 'f32'])
    return { x, y }
  } catch {
    return undefined
  }
}

/** Papers that the table has lost meanwhile are left out. */
function named(ids: string[], rows: Rows, places: Places): PaperMap {
  const there = ids.flatMap((id, i) => {
    const row = rows.get(id)
    return row ? [{ row, i }] : []
  })
  return {
    keys: there.map(({ row: { shelf, number } }) => ({ shelf, number })),
    titles: there.map(({ row }) => row.title),
    x: Float32Array.from(there, ({ i }) => places.x[i] as number),
    y: Float32Array.from(there, ({ i }) => places.y[i] as number),
  }
}
