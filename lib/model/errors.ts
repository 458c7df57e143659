/**
 * An error that a user may meet: its message says what happened, with which value, and what to do.
 * `name` survives the message boundary, where the class does not.
 */
export class PaperkinError extends Error {
  override name = 'PaperkinError'
}

/** What a write to a full disk means to the reader; such a write has changed nothing. */
export const FULL_DISK =
  'The disk is full: the browser has no room left for Paperkin. What you had is unchanged. Free some disk space, or delete a shelf, and try again.'

/** Whether it is what the browser throws on a full disk, here or beyond a message. */
export const isFullDisk = (error: unknown) => error instanceof Error && error.name === 'QuotaExceededError'

/** What happened, as one sentence a person can read, whatever was thrown. */
export function errorMessage(error: unknown): string {
  // The browser's own words for it name a transaction.
  if (isFullDisk(error)) return FULL_DISK
  return error instanceof Error ? error.message : String(error)
}

/** The file of word vectors is damaged or of another version. Kin are then found by shared words alone. */
export class VectorFileError extends PaperkinError {
  override name = 'VectorFileError'
  constructor(problem: string) {
    super(
      `The word vectors cannot be used: ${problem}. Kin are found by shared words alone; install Paperkin again to mend it.`,
    )
  }
}

/** A cached index is damaged or of another version. It is made anew from the papers, which are not touched. */
export class IndexFileError extends PaperkinError {
  override name = 'IndexFileError'
  constructor(problem: string) {
    super(`The kept index of related papers cannot be used: ${problem}. It is made anew.`)
  }
}
