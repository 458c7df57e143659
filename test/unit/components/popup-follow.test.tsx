// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Popup } from '../../../components/popup/Popup.tsx'
import type { Home, PopupServices } from '../../../components/popup/services.ts'
import type { Holding } from '../../../lib/model/results.ts'
import { createFakePopup, saved } from './fake-popup.ts'
import { settle } from './library-page.tsx'
import { makePaper, mount, press, type } from './mount.tsx'

const [A, B, C] = [makePaper('1'), makePaper('2'), makePaper('3')]
const SAVED = saved(7)

let change: () => void
let wait: () => void
let services: PopupServices
beforeEach(() => {
  services = {
    ...createFakePopup().services,
    openHome: async () => kinOf([B], [C]),
    watch: (onChange) => {
      change = onChange
      return () => {}
    },
    watchOpening: (onWait) => {
      wait = onWait
      return () => {}
    },
  }
})

/** Paper 1 is open; the others are its kin, each with where the reader has it. */
const kinOf = (...others: [typeof A, Holding?][]): Home => ({
  open: {
    paper: A,
    compared: 31,
    kin: others.map(([paper, held]) => ({ paper, score: 1, reasons: [], ...(held && { holdings: [held] }) })),
  },
})
const open = () =>
  mount(<Popup services={services} settings={{ citationFormat: 'bibtex', recentFormats: [] }} />)
const changeElsewhere = async (home: Home) => {
  services.openHome = async () => home
  await act(async () => change())
  await settle()
}
const rows = () => Array.from(document.querySelectorAll('[role=option]'))
const heldBy = (n: number) => rows()[n - 1]?.querySelector('.pk-held')?.textContent
const chosen = () => document.querySelector('[role=option][aria-selected=true] .pk-title')?.textContent

describe('a database that takes long to open', () => {
  it('is told of until the first answer is there', async () => {
    let answer: (home: Home) => void = () => {}
    services.openHome = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const app = await open()
    expect(app.textContent).not.toContain('Getting your library ready…')
    await act(async () => wait())
    expect(app.querySelector('.pk-heading')?.textContent).toBe('Getting your library ready…')
    answer(kinOf([B]))
    await settle()
    expect(app.textContent).not.toContain('Getting your library ready…')
  })
})

describe('what another window does', () => {
  it('shows: saved, tagged and removed', async () => {
    await open()
    expect(heldBy(1)).toBeUndefined()
    await changeElsewhere(kinOf([B, SAVED], [C]))
    expect(heldBy(1)).toBe('You have this: ✓ Saved')
    await vi.waitFor(async () => {
      await changeElsewhere(kinOf([B, { ...SAVED, tags: ['noise'] }], [C]))
      expect(heldBy(1)).toBe('You have this: ✓ Saved · noise')
    })
    await vi.waitFor(async () => {
      await changeElsewhere(kinOf([B], [C]))
      expect(heldBy(1)).toBeUndefined()
    })
  })

  it('undoes what was saved here', async () => {
    await open()
    await press('ArrowDown')
    await press('s')
    expect(heldBy(1)).toBe('You have this: ✓ Saved')
    await changeElsewhere(kinOf([B], [C]))
    expect(heldBy(1)).toBeUndefined()
  })

  it('is known of a marked paper', async () => {
    await open()
    await press('ArrowDown')
    await press('x')
    await changeElsewhere(kinOf([B, SAVED], [C]))
    await press('s')
    expect(services.unsave).toHaveBeenCalledExactlyOnceWith(SAVED)
  })

  it('leaves the same row chosen, wherever it is then', async () => {
    await open()
    await press('ArrowDown')
    expect(chosen()).toBe('Paper 2')
    await changeElsewhere(kinOf([C], [B]))
    expect(chosen()).toBe('Paper 2')
    await press('ArrowUp')
    expect(chosen()).toBe('Paper 3')
  })

  it('does not hide what was saved here after the answer was asked for', async () => {
    await open()
    await press('ArrowDown')
    let answer: (home: Home) => void = () => {}
    services.openHome = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    await act(async () => change())
    await press('s')
    answer(kinOf([B], [C]))
    await settle()
    expect(heldBy(1)).toBe('You have this: ✓ Saved')
  })

  it('shows in the notes that are open', async () => {
    services.openHome = async () => kinOf([B, SAVED], [C])
    await open()
    await press('ArrowDown')
    await press('t')
    expect(document.querySelector('dialog')?.textContent).not.toContain('noise')
    await changeElsewhere(kinOf([B, { ...SAVED, tags: ['noise'] }], [C]))
    expect(document.querySelector('dialog')?.textContent).toContain('noise')
  })

  it('leaves the notes open that are being written, though the paper is gone', async () => {
    services.openHome = async () => kinOf([B, SAVED], [C])
    await open()
    await press('ArrowDown')
    await press('n')
    await changeElsewhere(kinOf([C]))
    expect(document.querySelector('dialog textarea')).not.toBeNull()
  })
})

describe('an import that goes on in another window', () => {
  it('holds up no answer of a slow search, and the last one is from after it', async () => {
    const asked: (() => void)[] = []
    services.search = () =>
      new Promise((resolve) => {
        const total = asked.length + 1
        asked.push(() => resolve({ hits: [{ paper: B, score: 1, terms: [] }], total }))
      })
    const app = await open()
    await type('noise')
    await changeOften()
    expect(asked).toHaveLength(1)
    asked[0]?.()
    await settle()
    expect(app.textContent).toContain('1 paper found')
    expect(asked).toHaveLength(2)
    asked[1]?.()
    await settle()
    expect(app.textContent).toContain('2 papers found')
    expect(asked).toHaveLength(2)
  })

  it('asks about the open paper anew when that is shown again, and not before', async () => {
    const openHome = vi.fn(async () => kinOf([B], [C]))
    services.openHome = openHome
    await open()
    await type('noise')
    await changeOften()
    expect(openHome).toHaveBeenCalledOnce()
    await type('')
    expect(openHome).toHaveBeenCalledTimes(2)
  })
})

/** Changes until the popup has heard of several, one after the other. */
async function changeOften(): Promise<void> {
  for (let heard = 0; heard < 3; heard++) {
    await act(async () => change())
    await settle(350)
  }
}
