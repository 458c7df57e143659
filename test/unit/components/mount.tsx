import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { Translated } from '../../../components/translate.tsx'
import type { Paper } from '../../../lib/model/paper.ts'
import { createTranslate } from '../../../lib/text/translate.ts'
import messages from '../../../public/_locales/en/messages.json'

/** The English texts, filled in as a browser does. */
export const english = createTranslate((key, values) => {
  const found = (messages as Record<string, { message: string }>)[key]?.message ?? ''
  return found.replace(/\$(\d)/g, (_, number) => values[number - 1] ?? '')
}, 'en')

/** Draws a component in a fresh page and waits until it has settled. */
export async function mount(component: ComponentChild): Promise<HTMLElement> {
  document.body.innerHTML = '<div id="app"></div>'
  const app = document.getElementById('app') as HTMLElement
  await act(async () => render(<Translated translate={english}>{component}</Translated>, app))
  return app
}

/** Presses a key where the focus is. */
export async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
  const target = focused() ?? document.body
  await send(
    target,
    new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, composed: true, ...more }),
  )
}

/** Types into the search box, as if all at once. */
export async function type(text: string): Promise<void> {
  const box = document.querySelector('input') as HTMLInputElement
  box.focus()
  box.value = text
  await send(box, new InputEvent('input', { bubbles: true }))
}

export async function click(element: Element | null | undefined): Promise<void> {
  if (!element) throw new Error('There is nothing to click.')
  await send(element, new MouseEvent('click', { bubbles: true }))
}

export function buttonNamed(name: string): HTMLButtonElement | undefined {
  return Array.from(document.querySelectorAll('button')).find(
    (button) => (button.ariaLabel ?? button.textContent)?.trim() === name,
  )
}

export function makePaper(id: string, more: Partial<Paper> = {}): Paper {
  return {
    id: `arxiv:${id}`,
    title: `Paper ${id}`,
    abstract: `What ${id} is about.`,
    authors: [{ family: 'Chen', given: 'Hao' }],
    ids: { arxiv: id },
    issued: '2023-05-01',
    ...more,
  }
}

/** Sends an event and lets all it sets off come to rest. */
async function send(target: Element, event: Event): Promise<void> {
  await act(async () => {
    target.dispatchEvent(event)
    await new Promise((done) => setTimeout(done))
  })
}

function focused(): Element | null {
  let element = document.activeElement
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  return element
}
