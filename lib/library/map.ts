import type { DrawnMap, PaperKey, PaperMap } from '../model/listing.ts'
import { mapPapers } from '../related/map-papers.ts'
import type { Segment } from '../related/segment.ts'
import type { WordVectors } from '../related/word-vectors.ts'
import { sumOf } from '../segments/checksum.ts'
import { pack, unpack } from '../segments/pack.ts'
import { readMap, writeMap } from '../storage/kept-indexes.ts'
import { isShown, readShelves } from '../storage/shelves.ts'
import { kinKind } from './index-kinds.ts'
import { openKeptIndex } from './kept-index.ts'

/** Of the form of what is kept, and of how the map is drawn. */
const MAP_VERSION = 1

/** Where each paper lies in the table, by its shelf and id. */
type Rows = Map<string, PaperKey & { title: string }>

type Watch = { signal?: AbortSignal; onProgress?: (share: number) => void }

/** What was looked at last: the shelves as they were, and the state of their map. */
let seen: { shelves: string; state: string } | undefined

/**
 * The papers of all shelves that are shown as points, kin together. It is kept, and drawn anew when papers have come or
 * gone; `undefined` where it would be the one of the state that is known already. `onProgress` hears a share from 0 to 1.
 * Throws `PaperkinError` where no paper has a vector.
 */
export async function mapLibrary(
  readRows: () => Promise<Rows>,
  vectors: WordVectors | undefined,
  watch: Watch = {},
  known?: string,
): Promise<DrawnMap | undefined> {
  const records = (await readShelves()).filter(isShown)
  const shelves = JSON.stringify(records.map(({ id, revision, lastNumber }) => [id, revision, lastNumber]))
  // While another window brings papers in, it is asked for again and again.
  if (known !== undefined && seen?.shelves === shelves && seen.state === known) return undefined
  const segments: { shelf: string; segment: Segment }[] = []
  for (const { id: shelf } of records) {
    const kin = await openKeptIndex(shelf, kinKind(vectors))
    await kin.finish()
    segments.push(...kin.index.segments.map((segment) => ({ shelf, segment })))
  }
  const state = JSON.stringify([
    MAP_VERSION,
    vectors?.id,
    // A paper that was taken off and saved again has another number.
    records.map(({ id, lastNumber }) => [id, lastNumber]),
    segments.map(({ segment }) => contentOf(segment)),
  ])
  seen = { shelves, state }
  if (state === known) return undefined
  const places = (await keptPlaces(state)) ?? (await draw(segments, state, watch))
  const ids = segments.flatMap(({ shelf, segment }) => segment.ids.map((id) => `${shelf} ${id}`))
  return { ...named(ids, await readRows(), places), state }
}

/** Tells segments apart of which the map is not the same: a tag changes a shelf, and not its map. */
function contentOf({ ids, vectors }: Segment): number {
  return sumOf(pack(MAP_VERSION, [new TextEncoder().encode(ids.join('\n')), vectors]))
}

type Places = { x: Float32Array; y: Float32Array }

async function draw(segments: { segment: Segment }[], state: string, watch: Watch): Promise<Places> {
  const places = await mapPapers(
    segments.map(({ segment }) => segment),
    watch,
  )
  // One that cannot be kept, as on a full disk, is drawn again for whoever asks next.
  await writeMap(state, pack(MAP_VERSION, [places.x, places.y])).catch(() => {})
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
