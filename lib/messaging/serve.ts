import * as z from 'zod/mini'
import { PaperkinError } from '../model/errors.ts'
import { browser } from '../platform/browser.ts'
import type { Call, Calls, Reply, Request } from './protocol.ts'

type Sender = { id?: string; url?: string; tab?: unknown }

/** A table of calls, what answers them (`Handlers` of that table), and who may make them. */
export type Served = {
  calls: Calls
  handlers: Record<string, (input: never) => unknown>
  for: 'own pages' | 'web pages'
}

/**
 * Answers the calls of all tables. Must run synchronously at the worker's start, or the message that woke it is
 * lost. Input is checked against its schema, the sender against `for`; a web page's content script reaches only
 * the calls meant for pages, our own pages reach both.
 */
export function serve(tables: Served[]): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void) => {
      answer(tables, message, sender).then(
        (value) => sendResponse({ value }),
        (error) => sendResponse({ error: { name: nameOf(error), message: messageOf(error) } }),
      )
      // `true` keeps the channel open; a returned promise is not understood by every browser.
      return true
    },
  )
}

async function answer(tables: Served[], message: unknown, sender: Sender): Promise<unknown> {
  if (!isRequest(message)) throw new PaperkinError('A message must name the call it makes.')
  const { call, input } = message
  for (const table of tables) {
    const known = Object.hasOwn(table.calls, call) ? (table.calls[call] as Call) : undefined
    if (!known) continue
    if (!mayCall(table, sender))
      throw new PaperkinError(`“${call}” may only be called from Paperkin's own pages.`)
    const checked = z.safeParse(known.input, input)
    if (!checked.success)
      throw new PaperkinError(`“${call}” got an input it cannot use: ${z.prettifyError(checked.error)}`)
    const handler = table.handlers[call] as (input: unknown) => unknown
    return await handler(checked.data)
  }
  throw new PaperkinError(`There is no call “${call}”.`)
}

function mayCall(table: Served, sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false
  return table.for === 'web pages' || (sender.url?.startsWith(browser.runtime.getURL('')) ?? false)
}

function isRequest(message: unknown): message is Request {
  return (
    typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'string'
  )
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'Error')
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
