/**
 * An error that a user may meet: its message says what happened, with which value, and what to do.
 * `name` survives the message boundary, where the class does not.
 */
export class PaperkinError extends Error {
  override name = 'PaperkinError'
}

/** What happened, as one sentence a person can read, whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
