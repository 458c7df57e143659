import { browser } from '../platform/browser.ts'
import { createClient } from './create-client.ts'
import type { Calls, Client } from './protocol.ts'

/** The calls of a table, for our own pages. */
export function client<Table extends Calls>(): Client<Table> {
  return createClient((request) => browser.runtime.sendMessage(request))
}
