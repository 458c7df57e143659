// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { YearChart } from '../../../components/library/YearChart.tsx'
import { labelledYears } from '../../../components/library/year-range.ts'
import { mount, press } from './mount.tsx'

const YEARS = [
  { year: 2017, count: 1 },
  { year: 2019, count: 345 },
  { year: 2020, count: 1200 },
]

const onSelect = vi.fn()
beforeEach(() => onSelect.mockReset())

const show = (picked: { from?: number; to?: number } = {}, years = YEARS) =>
  mount(<YearChart years={years} {...picked} onSelect={onSelect} />)
const bars = () => Array.from(document.querySelectorAll<HTMLElement>('[role=option]'))
const bar = (year: number) => document.querySelector<HTMLElement>(`[data-year="${year}"]`) as HTMLElement
const selected = () =>
  bars()
    .filter((one) => one.ariaSelected === 'true')
    .map(({ dataset }) => Number(dataset.year))
const point = (target: EventTarget, type: string) =>
  act(async () => {
    target.dispatchEvent(new MouseEvent(type, { bubbles: type !== 'pointerenter', button: 0 }))
  })

describe('the papers by year', () => {
  it('have a bar for each year, also for one of no paper, each with its name', async () => {
    await show()
    expect(bars().map((one) => one.getAttribute('aria-label'))).toEqual([
      '2017: 1 paper',
      '2018: 0 papers',
      '2019: 345 papers',
      '2020: 1,200 papers',
    ])
    expect(bar(2018).children).toHaveLength(0)
    expect((bar(2020).firstElementChild as HTMLElement).style.height).toBe('100%')
  })

  it('draw nothing where no paper has a year', async () => {
    expect((await show({}, [])).textContent).toBe('')
  })

  it('leave no room for a year that is a slip', async () => {
    await show({ to: 9999 }, [{ year: 202, count: 1 }, ...YEARS, { year: 20_200, count: 1 }])
    expect(bars()).toHaveLength(4)
  })

  it('show the years that are picked, also beyond those of the papers and open at one end', async () => {
    await show({ from: 2019, to: 2021 })
    expect(selected()).toEqual([2019, 2020, 2021])
    await show({ to: 2018 })
    expect(selected()).toEqual([2017, 2018])
    await show()
    expect(selected()).toEqual([])
  })

  it('are one stop of the Tab key, and arrows lead from year to year', async () => {
    await show()
    expect(bars().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0])
    bar(2020).focus()
    await press('ArrowLeft')
    await press('ArrowLeft')
    expect(document.activeElement).toBe(bar(2018))
    expect(bars().map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1])
    await press('Home')
    await press('ArrowLeft')
    expect(document.activeElement).toBe(bar(2017))
    expect(onSelect).not.toHaveBeenCalled()
  })

  it('are picked by Enter', async () => {
    await show()
    bar(2019).focus()
    await press('Enter')
    expect(onSelect.mock.calls).toEqual([[2019, 2019]])
  })

  it('are picked in stretches by Shift with the arrows, from either end', async () => {
    await show()
    bar(2019).focus()
    await press('ArrowLeft', { shiftKey: true })
    await show({ from: 2018, to: 2019 })
    bar(2018).focus()
    await press('ArrowLeft', { shiftKey: true })
    bar(2019).focus()
    await press('ArrowLeft', { shiftKey: true })
    expect(onSelect.mock.calls).toEqual([
      [2018, 2019],
      [2017, 2019],
      [2018, 2018],
    ])
  })

  it('are all shown again after Escape, which is left to the page where none is picked', async () => {
    const onPage = vi.fn()
    window.addEventListener('keydown', onPage)
    await show({ from: 2019, to: 2019 })
    bar(2019).focus()
    await press('Escape')
    expect(onSelect.mock.calls).toEqual([[]])
    expect(onPage).not.toHaveBeenCalled()
    await show()
    bar(2019).focus()
    await press('Escape')
    expect(onPage).toHaveBeenCalledOnce()
    window.removeEventListener('keydown', onPage)
  })

  it('are picked by dragging, in either direction', async () => {
    await show()
    await point(bar(2020), 'pointerdown')
    await point(bar(2019), 'pointerenter')
    await point(bar(2018), 'pointerenter')
    expect(selected()).toEqual([2018, 2019, 2020])
    await point(window, 'pointerup')
    expect(onSelect.mock.calls).toEqual([[2018, 2020]])
  })

  it('are all shown again when the one that is picked is clicked', async () => {
    await show({ from: 2019, to: 2019 })
    await point(bar(2019), 'pointerdown')
    await point(window, 'pointerup')
    expect(onSelect.mock.calls).toEqual([[]])
  })

  it('are labelled by few round years, however many there are', () => {
    expect(labelledYears(1890, 2026)).toEqual([1900, 1920, 1940, 1960, 1980, 2000, 2020])
    expect(labelledYears(2017, 2020)).toEqual([2017, 2018, 2019, 2020])
    expect(labelledYears(2024, 2024)).toEqual([2024])
  })
})
