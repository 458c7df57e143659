// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toast, useToast } from '../../../components/Toast.tsx'
import { useUndoKey } from '../../../components/use-undo-key.ts'
import { mount } from './mount.tsx'

const run = vi.fn()
const onGone = vi.fn()
beforeEach(() => {
  run.mockReset()
  onGone.mockReset()
  vi.useFakeTimers()
})
afterEach(() => {
  render(null, document.getElementById('app') as HTMLElement)
  vi.useRealTimers()
})

describe('what was just done', () => {
  it('goes after some seconds, and with an Undo later', async () => {
    await show('Copied')
    await pass(3500)
    expect(said()).toBe('')
    await show('Removed', 'Undo')
    await pass(7900)
    expect(said()).toBe('RemovedUndo')
    await pass(100)
    expect(said()).toBe('')
  })

  it('stays although it came in the moment in which the one before it goes', async () => {
    await show('Copied')
    await act(async () => {
      await vi.advanceTimersByTimeAsync(3499)
      document.querySelector<HTMLElement>('#show')?.click()
      await vi.advanceTimersByTimeAsync(1)
    })
    expect(said()).toBe('Copied')
    await pass(3500)
    expect(said()).toBe('')
  })

  it('stays while the reader is at it by key or pointer, and goes after that', async () => {
    await show('Removed', 'Undo')
    await act(() => undoButton().focus())
    await pass(60_000)
    expect(said()).toBe('RemovedUndo')
    await act(() => undoButton().blur())
    await pass(8000)
    expect(said()).toBe('')
  })

  it('goes although the one before it was replaced under the pointer', async () => {
    await show('Removed', 'Undo')
    await act(() => void toast().dispatchEvent(new MouseEvent('mouseenter')))
    await act(() => document.querySelector<HTMLElement>('#show')?.click())
    await pass(8000)
    expect(said()).toBe('')
  })

  it('tells once that it is gone: when its time is over, or another takes its place', async () => {
    await show('Removed', 'Undo')
    await pass(7900)
    expect(onGone).not.toHaveBeenCalled()
    await pass(100)
    expect(onGone).toHaveBeenCalledOnce()
    await act(() => document.querySelector<HTMLElement>('#show')?.click())
    await act(() => document.querySelector<HTMLElement>('#show')?.click())
    expect(onGone).toHaveBeenCalledTimes(2)
  })

  it.each([{ ctrlKey: true }, { metaKey: true }])('is taken back by z with %j', async (modifier) => {
    await show('Removed', 'Undo')
    await pressZ(document.body, modifier)
    expect(run).toHaveBeenCalledOnce()
  })

  it('is not taken back while a field with text has the focus, by a redo, or when it is gone', async () => {
    await show('Removed', 'Undo')
    await pressZ(document.querySelector('#field') as HTMLElement, { ctrlKey: true })
    await pressZ(document.body, { ctrlKey: true, shiftKey: true })
    await pressZ(document.body, {})
    await pass(8000)
    await pressZ(document.body, { ctrlKey: true })
    expect(run).not.toHaveBeenCalled()
  })
})

function Shown({ text, undo }: { text: string; undo?: string }) {
  const { message, show, hold } = useToast()
  useUndoKey(message)
  return (
    <>
      <button
        type="button"
        id="show"
        onClick={() => show({ text, action: undo ? { label: undo, run } : undefined, onGone })}
      />
      <input id="field" value="typed" />
      <Toast message={message} hold={hold} />
    </>
  )
}

async function show(text: string, undo?: string): Promise<void> {
  await mount(<Shown text={text} undo={undo} />)
  await act(() => document.querySelector<HTMLElement>('#show')?.click())
}

const toast = () => document.querySelector('.pk-toasts') as HTMLElement
const said = () => document.querySelector('.pk-toasts')?.textContent
const undoButton = () => document.querySelector('.pk-toast button') as HTMLElement
const pass = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)))

async function pressZ(target: HTMLElement, modifiers: KeyboardEventInit): Promise<void> {
  await act(
    () => void target.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true, ...modifiers })),
  )
}
