import { expect, it } from 'vitest'
import { createTasks } from '../../../entrypoints/library/tasks.ts'

/** A work that asks once whether it may go on. */
function startWaiting(tasks: ReturnType<typeof createTasks>) {
  let isOver = false
  const running = tasks.run(1, undefined, async ({ signal, gate }) => {
    // Paused from outside before it looks.
    await Promise.resolve()
    await gate()
    signal.throwIfAborted()
    isOver = true
  })
  const settled = () => new Promise((done) => setTimeout(done)).then(() => isOver)
  return { running, settled }
}

it('a work that was paused waits until it is resumed', async () => {
  const tasks = createTasks()
  const { running, settled } = startWaiting(tasks)
  tasks.pause(1)
  expect(await settled()).toBe(false)
  tasks.resume(1)
  await running
})

it('a work that was paused twice goes on when it is resumed once', async () => {
  const tasks = createTasks()
  const { running, settled } = startWaiting(tasks)
  tasks.pause(1)
  expect(await settled()).toBe(false)
  tasks.pause(1)
  tasks.resume(1)
  await running
  expect(await settled()).toBe(true)
})

it('a work that is cancelled while it is paused ends', async () => {
  const tasks = createTasks()
  const { running, settled } = startWaiting(tasks)
  tasks.pause(1)
  expect(await settled()).toBe(false)
  tasks.cancel(1)
  await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  expect(await settled()).toBe(false)
})
