import { PaperkinError } from '../model/errors.ts'
import type { Calls, Client, Reply, Request } from './protocol.ts'

/** Hands a message to the background and gives its answer. */
type Send = (request: Request) => Promise<unknown>

/**
 * A typed proxy for the calls of a table: `client<OwnCalls>().search({ … })`. Imports types only, so that a
 * caller carries no schema. Rejects with what the handler threw, as a `PaperkinError`.
 */
export function createClient<Table extends Calls>(send: Send): Client<Table> {
  return new Proxy({} as Client<Table>, {
    get: (_target, call: string) => (input: unknown) => ask(send, { call, input }),
  })
}

async function ask(send: Send, request: Request): Promise<unknown> {
  // A worker that is just being restarted answers nothing at all: one more try starts it.
  const reply =
    (await attempt(send, request)) ?? (isRepeatable(request) ? await attempt(send, request) : undefined)
  if (!reply)
    throw new PaperkinError(
      `Paperkin's background did not answer “${request.call}”. Try again, or reload the extension.`,
    )
  if (!reply.error) return reply.value
  const error = new PaperkinError(reply.error.message)
  error.name = reply.error.name
  throw error
}

async function attempt(send: Send, request: Request): Promise<Reply | undefined> {
  try {
    return (await send(request)) as Reply | undefined
  } catch (error) {
    if (isLostWorker(error)) return undefined
    throw error
  }
}

// The first try may have done its work before the worker went away: these do something else the second time.
const UNREPEATABLE = ['unsave', 'takeBackShown', 'showAllKin']
const isRepeatable = ({ call }: Request) => !UNREPEATABLE.includes(call)

// What Chrome and Firefox say when the worker went away between the message and its answer.
function isLostWorker(error: unknown): boolean {
  return /message (port|channel) closed|Receiving end does not exist|Promised response from onMessage/i.test(
    String(error),
  )
}
