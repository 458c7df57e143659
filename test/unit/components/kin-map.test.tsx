// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { KinMap } from '../../../components/library/KinMap.tsx'
import { matchingPapers } from '../../../components/library/matching-papers.ts'
import type { PaperKey, PaperMap } from '../../../lib/model/listing.ts'
import { buttonNamed, click, mount, press } from './mount.tsx'

// There is no layout in jsdom: the frame is 600 × 400, so the map is 376 pixels wide and its middle at 300, 200.
const SIDE = 376
const MAP: PaperMap = {
  keys: [1, 2, 3].map((number) => ({ shelf: 'saved', number })),
  titles: ['The middle', 'Right of it', 'Far above'],
  x: Float32Array.of(0.5, 0.75, 0.5),
  y: Float32Array.of(0.5, 0.5, 0.0625),
}

const onOpen = vi.fn()
const drawn = vi.fn()
beforeEach(() => {
  onOpen.mockReset()
  drawn.mockReset()
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    const image = (width: number, height: number) => ({
      width,
      height,
      data: new Uint8ClampedArray(4 * width * height),
    })
    return { canvas: this, createImageData: image, putImageData: drawn } as never
  } as never
})

const show = async (map = MAP, highlighted?: PaperKey[], backdrop?: PaperMap) => {
  await mount(<KinMap map={map} backdrop={backdrop} highlighted={highlighted} onOpen={onOpen} />)
  await act(async () => {})
}
const stage = () => document.querySelector('[role=application]') as HTMLElement
const spoken = () => document.querySelector('[role=status]')?.textContent
const pointed = () => document.querySelector('.pk-map-title')?.textContent
const labels = () => Array.from(document.querySelectorAll('.pk-map-label'), (one) => one.textContent)
const point = (type: string, left: number, top: number, more: PointerEventInit & WheelEventInit = {}) =>
  act(async () => {
    const Type = type === 'wheel' ? WheelEvent : PointerEvent
    const init = { bubbles: true, cancelable: true, clientX: left, clientY: top, button: 0, ...more }
    stage().dispatchEvent(new Type(type, init))
  })
/** The opacity of a pixel of what was drawn last. */
const inkAt = (left: number, top: number) => {
  const [{ data, width }] = drawn.mock.lastCall as [ImageData]
  return data[4 * (top * width + left) + 3]
}

describe('the map of kin', () => {
  it('has a name, and says how it is used', async () => {
    await show()
    expect(stage().getAttribute('aria-label')).toBe('Map of 3 papers: kin lie together')
    const hint = document.getElementById(stage().getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toContain('arrows move')
  })

  it('draws a dot for each paper where it lies', async () => {
    await show()
    expect(inkAt(300, 200)).toBeGreaterThan(0)
    expect(inkAt(300 + SIDE / 4, 200)).toBeGreaterThan(0)
    expect(inkAt(330, 200)).toBe(0)
  })

  it('draws highlighted papers as solid dots', async () => {
    await show(MAP, [{ shelf: 'saved', number: 2 }])
    expect(inkAt(300, 200)).toBeLessThan(255)
    expect(inkAt(300 + SIDE / 4, 200)).toBe(255)
  })

  it('draws those that match as ever, the others faintly, and says how many match', async () => {
    await show(matchingPapers(MAP, [{ shelf: 'saved', number: 2 }]), [], MAP)
    expect(inkAt(300 + SIDE / 4, 200)).toBeGreaterThan(100)
    expect(inkAt(300, 200)).toBeGreaterThan(0)
    expect(inkAt(300, 200)).toBeLessThan(50)
    expect(document.querySelector('.pk-map-count')?.textContent).toBe('1 of 3 papers on the map')
    expect(stage().getAttribute('aria-label')).toBe('Map of 1 paper: kin lie together')
    await point('pointermove', 300, 200)
    expect(pointed()).toBeUndefined()
    await point('pointermove', 300 + SIDE / 4, 200)
    expect(pointed()).toBe('Right of it')
  })

  it('draws few papers that match with large dots, however many there are behind them', async () => {
    const corner = new Float32Array(10_000)
    const behind = {
      keys: [...MAP.keys, ...Array.from(corner, (_, i) => ({ shelf: 'saved', number: 10 + i }))],
      titles: [...MAP.titles, ...Array.from(corner, () => 'In the corner')],
      x: Float32Array.of(...MAP.x, ...corner),
      y: Float32Array.of(...MAP.y, ...corner),
    }
    await show(matchingPapers(behind, [{ shelf: 'saved', number: 2 }]), [], behind)
    expect(inkAt(300 + SIDE / 4 + 2, 200)).toBeGreaterThan(100)
    expect(inkAt(300 + 2, 200)).toBe(0)
  })

  it('draws nothing, and does not fail, without a paper or a canvas', async () => {
    await show({ keys: [], titles: [], x: new Float32Array(), y: new Float32Array() })
    stage().focus()
    await press('n')
    await press('Enter')
    expect(spoken()).toBe('')
    HTMLCanvasElement.prototype.getContext = (() => null) as never
    await show()
    expect(labels()).toEqual(['The middle', 'Right of it', 'Far above'])
  })

  it('shows the title of the dot under the pointer, and opens it at a click', async () => {
    await show()
    await point('pointermove', 300 + SIDE / 4 + 5, 203)
    expect(pointed()).toBe('Right of it')
    await point('pointerdown', 300 + SIDE / 4 + 5, 203)
    await point('pointerup', 300 + SIDE / 4 + 5, 203)
    expect(onOpen.mock.calls).toEqual([[{ shelf: 'saved', number: 2 }]])
    await point('pointermove', 350, 250)
    expect(pointed()).toBeUndefined()
  })

  it('opens nothing at a click beside all dots', async () => {
    await show()
    await point('pointerdown', 350, 250)
    await point('pointerup', 350, 250)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('moves with the pointer that drags it, and opens nothing then', async () => {
    await show()
    await point('pointerdown', 300, 200)
    await point('pointermove', 340, 210)
    await point('pointerup', 340, 210)
    expect(onOpen).not.toHaveBeenCalled()
    expect(inkAt(340, 210)).toBeGreaterThan(0)
    expect(inkAt(300, 200)).toBe(0)
  })

  it('keeps what is under the pointer there while the wheel zooms', async () => {
    await show()
    await point('wheel', 300 + SIDE / 4, 200, { deltaY: -300 })
    expect(inkAt(300 + SIDE / 4, 200)).toBeGreaterThan(0)
    expect(inkAt(300, 200)).toBe(0)
  })

  it('zooms as two fingers part', async () => {
    await show()
    await point('pointerdown', 290, 200, { pointerId: 1 })
    await point('pointerdown', 310, 200, { pointerId: 2 })
    await point('pointermove', 330, 200, { pointerId: 2 })
    await point('pointerup', 330, 200, { pointerId: 2 })
    await point('pointerup', 290, 200, { pointerId: 1 })
    // Twice as large, and the middle has moved half as far as the finger.
    expect(inkAt(310, 200)).toBeGreaterThan(0)
    expect(inkAt(310 + SIDE / 2, 200)).toBeGreaterThan(0)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('moves and zooms by keys and buttons, and shows the whole again', async () => {
    await show()
    stage().focus()
    await press('ArrowRight')
    expect(inkAt(250, 200)).toBeGreaterThan(0)
    await press('0')
    await press('+')
    expect(inkAt(300 + (1.5 * SIDE) / 4, 200)).toBeGreaterThan(0)
    await press('-')
    expect(inkAt(300 + SIDE / 4, 200)).toBeGreaterThan(0)
    await click(buttonNamed('Zoom in'))
    expect(inkAt(300 + SIDE / 2, 200)).toBeGreaterThan(0)
    await click(buttonNamed('Whole map'))
    expect(inkAt(300 + SIDE / 4, 200)).toBeGreaterThan(0)
  })

  it('goes through the papers nearest the middle by n and p, says each, and opens one by Enter', async () => {
    await show()
    stage().focus()
    await press('n')
    expect([spoken(), pointed()]).toEqual(['The middle', 'The middle'])
    await press('n')
    await press('n')
    expect(spoken()).toBe('Far above')
    await press('p')
    expect(spoken()).toBe('Right of it')
    await press('Enter')
    expect(onOpen.mock.calls).toEqual([[{ shelf: 'saved', number: 2 }]])
    await press('Escape')
    expect(spoken()).toBe('')
  })

  it('opens the paper nearest the middle by Enter alone', async () => {
    await show()
    stage().focus()
    await press('Enter')
    expect(onOpen.mock.calls).toEqual([[{ shelf: 'saved', number: 1 }]])
  })

  it('leaves other keys to the page', async () => {
    const onPage = vi.fn((event: KeyboardEvent) => event.key)
    window.addEventListener('keydown', onPage)
    await show()
    stage().focus()
    for (const key of ['ArrowLeft', 'Escape', '/', 'Tab']) await press(key)
    window.removeEventListener('keydown', onPage)
    expect(onPage.mock.results.map(({ value }) => value)).toEqual(['Escape', '/', 'Tab'])
  })

  it('lists the papers nearest the middle in words', async () => {
    await show()
    const details = document.querySelector('details') as HTMLDetailsElement
    await act(async () => {
      details.open = true
      details.dispatchEvent(new Event('toggle'))
    })
    expect(Array.from(details.querySelectorAll('li'), (one) => one.textContent)).toEqual([
      'The middle',
      'Right of it',
      'Far above',
    ])
    await click(details.querySelectorAll('button')[1])
    expect(onOpen.mock.calls).toEqual([[{ shelf: 'saved', number: 2 }]])
  })

  it('writes no title over another, and none among a thousand dots', async () => {
    const papers = (count: number, x: (i: number) => number): PaperMap => ({
      keys: Array.from({ length: count }, (_, number) => ({ shelf: 'saved', number })),
      titles: Array.from({ length: count }, (_, i) => `Paper ${i}`),
      x: Float32Array.from({ length: count }, (_, i) => x(i)),
      y: new Float32Array(count).fill(0.5),
    })
    await show(papers(3, (i) => 0.5 + i / 100))
    expect(labels()).toEqual(['Paper 0'])
    await show(papers(1000, (i) => i / 1000))
    expect(labels()).toEqual([])
  })
})
