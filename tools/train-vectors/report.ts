const started = performance.now()

/** One line on stderr, with the seconds since the start. */
export function report(message: string) {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${message}\n`)
}
