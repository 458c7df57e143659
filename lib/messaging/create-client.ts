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

/** Milliseconds after which the background may have lost a message: one that is ended just then can leave it open for half a minute. */
const PATIENCE = 5000

async function ask(send: Send, request: Request): Promise<unknown> {
  const first = attempt(send, request)
  const reply = await (isRepeatable(request) ? withSecondTry(first, () => attempt(send, request)) : first)
  if (!reply)
    throw new PaperkinError(
      `Paperkin's background did not answer “${request.call}”. Try again, or reload the extension.`,
    )
  if (!reply.error) return reply.value
  const error = new PaperkinError(reply.error.message)
  error.name = reply.error.name
  throw error
}

/** A worker that is just being restarted answers nothing at all, or late: one more try starts it. Who answers first is right. */
async function withSecondTry(
  first: Promise<Reply | undefined>,
  tryAgain: () => Promise<Reply | undefined>,
): Promise<Reply | undefined> {
  const soon = await Promise.race([first, new Promise<undefined>((done) => setTimeout(done, PATIENCE))])
  if (soon) return soon
  const answered = [first, tryAgain()].map(async (one) => (await one) ?? Promise.reject())
  return Promise.any(answered).catch(({ errors }: AggregateError) => {
    const failure = errors.find((error) => error !== undefined)
    if (failure) throw failure
    return undefined
  })
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
