// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LibraryMap } from '../../../components/library/LibraryMap.tsx'
import type { LibraryServices } from '../../../components/library/services.ts'
import { Translated } from '../../../components/translate.tsx'
import type { DrawnMap } from '../../../lib/model/listing.ts'
import { settle } from './library-page.tsx'
import { buttonNamed, click, english } from './mount.tsx'

const mapOf = (state: string, places: Record<string, [number, number]>): DrawnMap => {
  const all = Object.entries(places)
  return {
    state,
    keys: all.map(([number]) => ({ shelf: 'saved', number: Number(number) })),
    titles: all.map(([number]) => `Paper ${number}`),
    x: Float32Array.from(all, ([, [x]]) => x),
    y: Float32Array.from(all, ([, [, y]]) => y),
  }
}

const map = vi.fn<LibraryServices['map']>()
const services = { map } as unknown as LibraryServices
let app: HTMLElement
beforeEach(() => {
  map.mockReset()
  document.body.innerHTML = '<div></div>'
  app = document.body.firstElementChild as HTMLElement
  HTMLCanvasElement.prototype.getContext = () => null
})

const show = async (changes: number) => {
  await act(async () =>
    render(
      <Translated translate={english}>
        <LibraryMap
          services={services}
          changes={changes}
          opened={undefined}
          matching={undefined}
          onOpen={() => {}}
        />
      </Translated>,
      app,
    ),
  )
  await settle()
}
const answer = async (to: ((drawn: DrawnMap) => void) | undefined, drawn: DrawnMap) => {
  to?.(drawn)
  await settle()
}
const label = () => document.querySelector('[role=application]')?.getAttribute('aria-label')
/** Where a title stands, and so the dot beside it. */
const placeOf = (title: string) =>
  Array.from(document.querySelectorAll<HTMLElement>('.pk-map-label'))
    .find((one) => one.textContent === title)
    ?.style.getPropertyValue('translate')

describe('the map of the library', () => {
  it('follows papers that come and go, and keeps what was in the middle there', async () => {
    map.mockResolvedValueOnce(mapOf('one', { 1: [0.1, 0.1], 2: [0.5, 0.52], 3: [0.9, 0.9] }))
    await show(0)
    for (let i = 0; i < 4; i++) await click(buttonNamed('Zoom in'))
    const before = placeOf('Paper 2')
    expect(before).toMatch(/^\d/)
    map.mockResolvedValueOnce(mapOf('two', { 2: [0.2, 0.7], 3: [0.3, 0.1] }))
    await show(1)
    expect(label()).toContain('2 papers')
    expect(placeOf('Paper 2')).toBe(before)
  })

  it('is not asked for again while it is being drawn, and once more then', async () => {
    const answers: ((drawn: DrawnMap) => void)[] = []
    map.mockImplementation(() => new Promise((resolve) => void answers.push(resolve)))
    for (let changes = 0; changes < 4; changes++) await show(changes)
    expect(answers).toHaveLength(1)
    await answer(answers[0], mapOf('one', { 1: [0.5, 0.5] }))
    expect(label()).toContain('1 paper')
    expect(answers).toHaveLength(2)
    await answer(answers[1], mapOf('two', { 1: [0.5, 0.5], 2: [0.6, 0.6] }))
    expect(label()).toContain('2 papers')
    expect(answers).toHaveLength(2)
    expect(map.mock.lastCall?.[1]?.state).toBe('one')
  })
})
