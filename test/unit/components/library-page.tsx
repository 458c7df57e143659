import { act } from 'preact/test-utils'
import { LibraryPage } from '../../../components/library/LibraryPage.tsx'
import type { LibraryServices } from '../../../components/library/services.ts'
import type { FakeLibrary } from './fake-library.ts'
import { mount } from './mount.tsx'

/** Draws the page over a fake library, with some of its answers changed. */
export async function openLibrary(fake: FakeLibrary, changes: Partial<LibraryServices> = {}) {
  const services = new Proxy(fake.services, {
    get: (target, name: keyof LibraryServices) => changes[name] ?? target[name],
  })
  const app = await mount(
    <LibraryPage services={services} view="papers" settings={<main>The settings</main>} />,
  )
  await settle()
  return app
}

/** Lets whatever was asked for be answered and drawn. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(async () => {
    await new Promise((done) => setTimeout(done, milliseconds))
    await new Promise((done) => setTimeout(done))
  })
}

/** Chooses a file with the button of a name. */
export async function chooseFile(button: string, file: File): Promise<void> {
  const input = document.querySelector(`input[type=file][aria-label="${button}"]`) as HTMLInputElement
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle()
}

/** Writes into a field that has a label. */
export async function fill(label: string, text: string): Promise<void> {
  const field = fieldNamed(label)
  field.focus()
  field.value = text
  await act(async () => {
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  })
  await settle()
}

export function fieldNamed(label: string): HTMLInputElement {
  const fields = Array.from(document.querySelectorAll<HTMLInputElement>('input, select, textarea'))
  const found = fields.find((field) => (field.ariaLabel ?? field.labels?.[0]?.textContent)?.trim() === label)
  if (!found) throw new Error(`No field is called ${label}.`)
  return found
}

/** The titles of the rows that are drawn, without what is made up of them. */
export const titles = () =>
  Array.from(document.querySelectorAll('.pk-grid-body .pk-cell-title'), ({ textContent }) =>
    textContent?.replace(/:.*/, ''),
  )
export const grid = () => document.querySelector('[role=grid]') as HTMLElement
export const rowAt = (index: number) => document.querySelector(`#pk-row-${index}`)
export const cell = (index: number, name: string) => rowAt(index)?.querySelector(`.pk-cell-${name}`)
export const tally = () => document.querySelector('.pk-tally')?.textContent
export const said = () => document.querySelector('.pk-toasts')?.textContent
export const selectedCount = () => document.querySelector('.pk-bulk b')?.textContent
export const strips = () => Array.from(document.querySelectorAll('.pk-strip'), (strip) => strip.textContent)
