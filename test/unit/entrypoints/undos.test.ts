import { expect, it, vi } from 'vitest'
import { createUndos } from '../../../entrypoints/library/undos.ts'

it('a way back is kept until it was gone, and is gone once', async () => {
  const undos = createUndos()
  const [first, second] = [vi.fn(async () => {}), vi.fn(async () => {})]
  const ids = [undos.keep(first), undos.keep(second)]
  await undos.run(ids[1] as string)
  await expect(undos.run(ids[1] as string)).rejects.toThrow('This can no longer be taken back.')
  expect(second).toHaveBeenCalledOnce()
  expect(first).not.toHaveBeenCalled()
  expect(undos.count()).toBe(1)
})

it('a way back that is forgotten holds nothing any more', async () => {
  const undos = createUndos()
  const undo = vi.fn(async () => {})
  const id = undos.keep(undo)
  undos.forget(id)
  expect(undos.count()).toBe(0)
  await expect(undos.run(id)).rejects.toThrow('This can no longer be taken back.')
  expect(undo).not.toHaveBeenCalled()
})
