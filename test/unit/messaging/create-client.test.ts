import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../../../lib/messaging/create-client.ts'
import type { Reply } from '../../../lib/messaging/protocol.ts'

type Send = Parameters<typeof createClient>[0]
type Asked = Record<string, (input: unknown) => Promise<unknown>>
const LOST = new Error('The message channel closed before a response was received')
const never = () => new Promise<Reply>(() => {})
const answerAfter = (milliseconds: number, value: unknown) => () =>
  new Promise<Reply>((done) => setTimeout(() => done({ value }), milliseconds))

/** A client whose tries are answered one after the other by these. */
function clientOf(...answers: (() => Promise<Reply>)[]) {
  const send = vi.fn<Send>(() => (answers.shift() ?? never)())
  return { send, client: createClient(send) as unknown as Asked }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a call to the background', () => {
  it('is answered, and asked once', async () => {
    const { send, client } = clientOf(answerAfter(4000, 'found'))
    const answer = client.search?.({})
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await answer).toBe('found')
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is asked again at once where the message was lost', async () => {
    const { client } = clientOf(() => Promise.reject(LOST), answerAfter(1, 'found'))
    const answer = client.search?.({})
    await vi.advanceTimersByTimeAsync(2)
    expect(await answer).toBe('found')
  })

  it('is asked again where nothing is heard of it', async () => {
    const { client } = clientOf(never, answerAfter(1, 'found'))
    const answer = client.search?.({})
    await vi.advanceTimersByTimeAsync(5001)
    expect(await answer).toBe('found')
  })

  it('has the answer of the first try where that comes late, but first', async () => {
    const { client } = clientOf(answerAfter(6000, 'of the first'), answerAfter(3000, 'of the second'))
    const answer = client.search?.({})
    await vi.advanceTimersByTimeAsync(6000)
    expect(await answer).toBe('of the first')
  })

  it('waits for the second try where the first one fails meanwhile', async () => {
    const lostLate = () => new Promise<Reply>((_done, fail) => setTimeout(() => fail(LOST), 6000))
    const { client } = clientOf(lostLate, answerAfter(3000, 'found'))
    const answer = client.search?.({})
    await vi.advanceTimersByTimeAsync(8000)
    expect(await answer).toBe('found')
  })

  it('is never asked twice where that would do something else', async () => {
    const { send, client } = clientOf(never)
    client.unsave?.({})
    await vi.advanceTimersByTimeAsync(20_000)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('fails with a sentence where both tries are lost, and with the reason where there is one', async () => {
    const lost = () => Promise.reject(LOST)
    await expect(clientOf(lost, lost).client.search?.({})).rejects.toThrow(
      'did not answer “search”. Try again',
    )
    const gone = () => Promise.reject(new Error('Extension context invalidated.'))
    await expect(clientOf(gone).client.search?.({})).rejects.toThrow('Extension context invalidated.')
    await expect(clientOf(lost, gone).client.search?.({})).rejects.toThrow('Extension context invalidated.')
  })
})
