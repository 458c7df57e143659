import { vi } from 'vitest'
import type { PopupServices } from '../../../components/popup/services.ts'
import type { PaperKey } from '../../../lib/model/listing.ts'
import type { Holding } from '../../../lib/model/results.ts'
import type { Notes } from '../../../lib/model/stored.ts'

/** A place on *Saved*. */
export const saved = (number: number, more: Partial<Holding> = {}): Holding => ({
  shelf: 's',
  number,
  name: 'Saved',
  isSaved: true,
  ...more,
})

type FakePopup = {
  services: PopupServices
  /** By the paper's number. */
  notes: Map<number, Notes>
  /** Numbers of the papers that were put back on *Saved*. */
  restored: number[]
}

/** What the popup asks of the world around it: empty shelves on which papers can be saved and noted about. */
export function createFakePopup(): FakePopup {
  const restored: number[] = []
  const notes = new Map<number, Notes>()
  let last = 0
  const alter = ({ number }: PaperKey, how: (before: Notes) => Notes): Notes => {
    const before = notes.get(number) ?? {}
    notes.set(number, { ...before, ...how(before) })
    return before
  }
  const services: PopupServices = {
    openHome: async () => ({}),
    watch: () => () => {},
    watchOpening: () => () => {},
    search: async () => ({ hits: [], total: 0 }),
    kin: async () => ({ kin: [], compared: 31 }),
    newest: async () => ({ papers: [], total: 0 }),
    cite: vi.fn(),
    copy: vi.fn(async () => {}),
    download: vi.fn(),
    save: vi.fn(async () => ({ holding: saved(++last), isNew: true, title: 'A title' })),
    unsave: vi.fn(async ({ number }) => async () => {
      restored.push(number)
      return { holding: saved(number, notes.get(number)), isNew: true, title: 'A title' }
    }),
    takeBack: vi.fn(async ({ number }) => {
      const { readState, note, tags = [] } = notes.get(number) ?? {}
      return !readState && !note && tags.length === 0
    }),
    mark: vi.fn(async (paper, readState) => alter(paper, () => ({ readState }))),
    tag: vi.fn(async (paper, tag, isOn) =>
      alter(paper, ({ tags = [] }) => {
        const others = tags.filter((one) => one !== tag)
        return { tags: isOn ? [...others, tag] : others }
      }),
    ),
    note: vi.fn(async (paper, note) => alter(paper, () => ({ note }))),
    unmark: vi.fn(async (paper, readState, before) => {
      alter(paper, (now) => (now.readState === readState ? { readState: before.readState } : {}))
      return notes.get(paper.number)
    }),
    untag: vi.fn(async (paper, _tag, { tags }) => {
      alter(paper, () => ({ tags }))
      return notes.get(paper.number)
    }),
    unnote: vi.fn(async (paper, note, before) => {
      alter(paper, (now) => (now.note === note ? { note: before.note } : {}))
      return notes.get(paper.number)
    }),
    knownTags: async () => ['to cite'],
    rememberFormat: vi.fn(),
    openUrl: vi.fn(),
    openSettings: vi.fn(),
  }
  return { services, notes, restored }
}
