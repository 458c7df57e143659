import { PaperkinError } from '../../model/errors.ts'

/** So much may always come out of an archive, whatever its size. */
const ALWAYS = 64 * 1024 * 1024

// Repetitive JSON or XML packs 30 to 1; deflate can do no better than 1032 to 1, which only a bomb gets near.
const MAX_RATIO = 200

/** Counts what goes into and comes out of an archive; throws when more comes out than papers can be. */
export function createSwellingGuard(name: string) {
  let packed = 0
  let unpacked = 0
  return {
    packed: (bytes: number) => {
      packed += bytes
    },
    unpacked: (bytes: number) => {
      unpacked += bytes
      if (unpacked > ALWAYS && unpacked > packed * MAX_RATIO)
        throw new PaperkinError(
          `“${name}” swells to more than ${MAX_RATIO} times its size when it is unpacked, which no file of papers does. Nothing more of it was read.`,
        )
    },
  }
}
