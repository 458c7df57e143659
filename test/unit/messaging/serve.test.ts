import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import * as z from 'zod/mini'
import type { Reply } from '../../../lib/messaging/protocol.ts'
import { serve } from '../../../lib/messaging/serve.ts'

const calls = { shout: { input: z.string(), output: z.string() } }
const handlers = {
  shout: (text: string) => {
    if (text === '') throw new RangeError('nothing to shout')
    return text.toUpperCase()
  },
}

const OWN = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' }
const WEB = { id: 'test-extension-id', url: 'https://arxiv.org/abs/1', tab: {} }

beforeEach(() => {
  fakeBrowser.reset()
  fakeBrowser.runtime.id = OWN.id
})

/** Sends a message as the given sender would. */
function send(message: unknown, sender: object): Promise<Reply> {
  return new Promise((resolve) => {
    const trigger = fakeBrowser.runtime.onMessage.trigger as unknown as (...args: unknown[]) => void
    trigger(message, sender, resolve)
  })
}

describe('serve', () => {
  beforeEach(() => serve([{ calls, handlers, for: 'own pages' }]))

  it('answers a call of one of our own pages', async () => {
    expect(await send({ call: 'shout', input: 'kin' }, OWN)).toEqual({ value: 'KIN' })
  })

  it('refuses the same call from a web page', async () => {
    expect((await send({ call: 'shout', input: 'kin' }, WEB)).error?.message).toContain('own pages')
  })

  it('refuses an address that only begins like ours', async () => {
    const sender = { ...OWN, url: 'https://evil.example/chrome-extension://test-extension-id/' }
    expect((await send({ call: 'shout', input: 'kin' }, sender)).error?.message).toContain('own pages')
  })

  it('refuses another extension', async () => {
    expect((await send({ call: 'shout', input: 'kin' }, { ...OWN, id: 'other' })).error).toBeDefined()
  })

  it('refuses an input that does not fit and says which call', async () => {
    expect((await send({ call: 'shout', input: 7 }, OWN)).error?.message).toContain(
      '“shout” got an input it cannot use',
    )
  })

  it.each([
    { call: 'constructor', input: '' },
    { call: '__proto__', input: '' },
    { call: 'whisper' },
    'shout',
    null,
  ])('has no call in %j', async (message) => {
    expect((await send(message, OWN)).error).toBeDefined()
  })

  it('carries the name and message of what a handler threw', async () => {
    expect(await send({ call: 'shout', input: '' }, OWN)).toEqual({
      error: { name: 'RangeError', message: 'nothing to shout' },
    })
  })
})
