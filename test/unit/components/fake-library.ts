import type { ImportRun, LibraryServices, ShelfRow, Undo } from '../../../components/library/services.ts'
import type { Filter, Order, PaperKey, Row } from '../../../lib/model/listing.ts'
import type { ShelvedPaper } from '../../../lib/model/stored.ts'
import type { ImportOutcome, Preview, TransferProgress } from '../../../lib/model/transfer.ts'

type Watch = Parameters<LibraryServices['preview']>[1]

/** What a test does to an import that runs. */
export type FakeRun = ImportRun & {
  file: File
  shelfName: string
  report: (progress: Partial<TransferProgress>) => void
  finish: (outcome: Partial<ImportOutcome>) => void
  fail: (error: Error) => void
  did: string[]
}

/** A library of made-up papers that lives in memory and keeps a list of what it was asked. */
export function createFakeLibrary(count: number) {
  let rows = makeRows(count)
  let shelves: ShelfRow[] = makeShelves(count)
  const notes = new Map<number, string>()
  const calls: { name: string; args: unknown[] }[] = []
  const runs: FakeRun[] = []
  const watchers = new Set<() => void>()
  const listings: Row[][] = []
  const undos = new Set<Undo>()

  const changed = () => {
    for (const onChange of watchers) onChange()
  }
  /** Makes a change of which the library as it was is kept, and says how to take it back. */
  const change = async (apply: () => void): Promise<Undo> => {
    const before = { rows, shelves, notes: new Map(notes) }
    apply()
    changed()
    const takeBack = async () => {
      rows = before.rows
      shelves = before.shelves
      notes.clear()
      for (const [number, note] of before.notes) notes.set(number, note)
      changed()
      undos.delete(takeBack)
    }
    undos.add(takeBack)
    return Object.assign(takeBack, { forget: () => void undos.delete(takeBack) })
  }
  const alter = (keys: PaperKey[], how: (row: Row) => Row) => {
    const numbers = new Set(keys.map(({ number }) => number))
    rows = rows.map((row) => (numbers.has(row.number) ? how(row) : row))
  }
  const find = ({ number }: PaperKey) => {
    const row = rows.find((one) => one.number === number)
    if (!row) throw new Error('That paper is no longer there.')
    return row
  }

  const services: LibraryServices = {
    shelves: async () => shelves,
    watch: (onChange) => {
      watchers.add(onChange)
      return () => watchers.delete(onChange)
    },
    switchShelf: async (id, isOn) => {
      shelves = shelves.map((shelf) => (shelf.id === id ? { ...shelf, isOn } : shelf))
      changed()
    },
    renameShelf: async (id, name) => {
      shelves = shelves.map((shelf) => (shelf.id === id ? { ...shelf, name } : shelf))
      changed()
    },
    deleteShelf: (id) =>
      change(() => {
        shelves = shelves.filter((shelf) => shelf.id !== id)
        rows = rows.filter((row) => row.shelf !== id)
      }),
    list: async (filter, order) => {
      const found = rows.filter((row) => fits(row, filter)).sort(comparerOf(order))
      listings.push(found)
      return {
        id: listings.length - 1,
        total: found.length,
        years: countBy(found, ({ year }) => year).map(([year, count]) => ({ year: Number(year), count })),
        venues: countBy(rows, ({ venue }) => venue).map(([name, count]) => ({ name, count })),
        tags: countBy(rows, ({ tags }) => tags?.[0]).map(([name, count]) => ({ name, count })),
      }
    },
    rows: async (listing, start, count) => listings[listing]?.slice(start, start + count) ?? [],
    keys: async (listing, start, count) =>
      listings[listing]?.slice(start, start + count).map(({ shelf, number }) => ({ shelf, number })) ?? [],
    paper: async (key) => toShelved(find(key), notes.get(key.number)),
    note: (keys, changes) =>
      change(() => {
        if ('readState' in changes) alter(keys, (row) => ({ ...row, readState: changes.readState }))
        if ('note' in changes) for (const { number } of keys) notes.set(number, changes.note ?? '')
      }),
    tag: (keys, tag, isOn) =>
      change(() =>
        alter(keys, (row) => {
          const others = (row.tags ?? []).filter((one) => one !== tag)
          return { ...row, tags: isOn ? [...others, tag] : others }
        }),
      ),
    remove: (keys) =>
      change(() => {
        const numbers = new Set(keys.map(({ number }) => number))
        rows = rows.filter(({ number }) => !numbers.has(number))
        shelves = shelves.map((shelf) =>
          shelf.isBundled ? shelf : { ...shelf, count: rows.filter((row) => row.shelf === shelf.id).length },
        )
      }),
    separate: (key) => change(() => alter([key], (row) => ({ ...row, isMerged: false }))),
    preview: async (file) => makePreview(file),
    startImport: (file, shelfName, watch) => {
      const run = makeRun(file, shelfName, watch)
      runs.push(run)
      return run
    },
    interrupted: async () => [],
    exportPapers: async () => {},
    makeBackup: async () => {},
    isBackup: async ({ name }) => name.endsWith('.backup.jsonl.gz'),
    inspectBackup: async () => ({
      shelves: ['Saved', 'Thesis'],
      papers: 1234,
      createdAt: '2025-05-03T10:00:00Z',
      hash: 'ab'.repeat(32),
    }),
    restoreBackup: () => change(() => {}),
    needsBackup: async () => false,
    dismissBackupReminder: async () => {},
    map: async () => undefined,
    copyCitation: async (papers) => `Copied ${papers.length}`,
    openUrl: () => {},
  }
  return {
    services: logged(services, calls),
    /** What was asked for by a name, oldest first. */
    asked: (name: keyof LibraryServices) =>
      calls.filter((call) => call.name === name).map(({ args }) => args),
    runs,
    /** How many ways back are kept. */
    undos: () => undos.size,
    changed,
    noteOf: (number: number) => notes.get(number),
  }
}

export type FakeLibrary = ReturnType<typeof createFakeLibrary>

function logged(services: LibraryServices, calls: { name: string; args: unknown[] }[]): LibraryServices {
  return new Proxy(services, {
    get: (target, name: keyof LibraryServices & string) => {
      const call = target[name] as (...args: unknown[]) => unknown
      return (...args: unknown[]) => {
        calls.push({ name, args })
        return call(...args)
      }
    },
  })
}

function makeRun(file: File, shelfName: string, watch: Watch): FakeRun {
  const did: string[] = []
  let finish: FakeRun['finish'] = () => {}
  let fail: FakeRun['fail'] = () => {}
  const done = new Promise<ImportOutcome>((resolve, reject) => {
    finish = (outcome) => resolve({ shelf: 'saved', papers: 0, merged: 0, problems: 0, ...outcome })
    fail = reject
  })
  return {
    file,
    shelfName,
    did,
    done,
    finish,
    fail,
    pause: () => did.push('pause'),
    resume: () => did.push('resume'),
    cancel: () => {
      did.push('cancel')
      fail(new DOMException('Cancelled', 'AbortError'))
    },
    report: (progress) => watch.onProgress?.({ papers: 0, problems: 0, papersPerSecond: 0, ...progress }),
  }
}

export function makePreview(file: File, more: Partial<Preview> = {}): Preview {
  const sample = [0, 1, 2].map((index) => toShelved(makeRow(index)).paper)
  return {
    fileName: file.name,
    format: 'BibTeX',
    papers: 1200,
    duplicates: 0,
    sample,
    problems: [],
    problemCount: 0,
    ...more,
  }
}

function makeShelves(count: number): ShelfRow[] {
  const [half, rest] = [Math.ceil(count / 2), Math.floor(count / 2)]
  const day = Date.UTC(2025, 4, 3)
  return [
    {
      id: 'saved',
      name: 'Saved',
      count: half,
      isOn: true,
      isBundled: false,
      createdAt: day,
      bytes: half * 2100,
    },
    {
      id: 'thesis',
      name: 'Thesis',
      count: rest,
      isOn: true,
      isBundled: false,
      createdAt: day,
      changedAt: Date.UTC(2025, 5, 4),
      bytes: rest * 2100,
    },
    { id: 'bundled', name: 'Bundled', count: 31, isOn: true, isBundled: true },
  ]
}

const WORDS =
  'transfer learning of very sparse language models under label noise with contrastive pretraining for robust retrieval'.split(
    ' ',
  )
const FAMILIES = ['Chen', 'Wang', 'Shah', 'Müller', 'García', 'Okafor', 'Ivanova', 'van der Maaten', 'Tao']
const VENUES = [
  'International Conference on Learning Representations (ICLR)',
  'Advances in Neural Information Processing Systems',
  'Transactions on Machine Learning Research',
]
const TAGS = ['thesis', 'to cite', 'baselines']

// Many tests ask for the same 100,000.
const made = new Map<number, Row[]>()
function makeRows(count: number): Row[] {
  const rows = made.get(count) ?? Array.from({ length: count }, (_, index) => makeRow(index))
  made.set(count, rows)
  return rows
}

/** The same paper for a place every time; they were added one a minute, the first of them last. */
function makeRow(index: number): Row {
  const word = (at: number) => WORDS[(index * 7 + at * 11) % WORDS.length] ?? ''
  const words = Array.from({ length: 5 + (index % 9) }, (_, at) => word(at)).join(' ')
  const name = (at: number) => FAMILIES[(index + at) % FAMILIES.length] ?? ''
  return {
    shelf: index % 2 === 0 ? 'saved' : 'thesis',
    number: index + 1,
    title: `Paper ${index + 1}: ${words}`,
    authors: index % 3 === 0 ? `${name(0)}, ${name(1)}, ${name(2)} and 3 more` : `${name(0)}, ${name(1)}`,
    ...(index % 11 > 0 && { year: 2000 + ((index * 7) % 26) }),
    ...(index % 4 > 0 && { venue: VENUES[index % 3] }),
    addedAt: Date.UTC(2025, 4, 3) - index * 60_000,
    ...(index % 5 === 0 && { tags: [TAGS[index % 3] ?? ''] }),
    ...(index % 6 === 0 && { readState: index % 12 === 0 ? ('read' as const) : ('to read' as const) }),
    ...(index % 10 === 0 && { hasNote: true }),
    ...(index % 8 === 0 && { isMerged: true }),
  }
}

function toShelved(row: Row, note?: string): ShelvedPaper {
  const { shelf, number, addedAt, tags, readState, title, year, venue } = row
  const paper = {
    id: `arxiv:2401.${number}`,
    title,
    abstract: `We study ${title}. `.repeat(8).trim(),
    authors: row.authors.split(/, | and /).map((family) => ({ family })),
    ids: { arxiv: `2401.${number}`, doi: `10.1000/${number}` },
    ...(year && { issued: String(year) }),
    ...(venue && { venue: { name: venue } }),
    pdfUrl: `https://arxiv.org/pdf/2401.${number}`,
  }
  const mergedFrom = row.isMerged && [paper, paper]
  return {
    shelf,
    number,
    addedAt,
    tags,
    readState,
    paper,
    ...(note && { note }),
    ...(mergedFrom && { mergedFrom }),
  }
}

function fits(row: Row, filter: Filter): boolean {
  const { shelf, text, fromYear, toYear, venue, tag, readState } = filter
  const hay = [row.title, row.authors, row.venue, ...(row.tags ?? [])].join(' ').toLowerCase()
  const words = text?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  return (
    (!shelf || row.shelf === shelf) &&
    words.every((word) => hay.includes(word)) &&
    (!fromYear || (row.year ?? 0) >= fromYear) &&
    (!toYear || (row.year ?? 9999) <= toYear) &&
    (!venue || row.venue === venue) &&
    (!tag || row.tags?.includes(tag) === true) &&
    (!readState || (row.readState ?? 'unmarked') === readState)
  )
}

function comparerOf({ by, isDescending }: Order) {
  const sign = isDescending ? -1 : 1
  return (a: Row, b: Row) => {
    const [x, y] = [a[by] ?? '', b[by] ?? '']
    return sign * (x < y ? -1 : x > y ? 1 : 0)
  }
}

function countBy(rows: Row[], read: (row: Row) => string | number | undefined): [string, number][] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = read(row)
    if (value !== undefined) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
