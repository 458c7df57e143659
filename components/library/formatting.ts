/** A day as the reader's language writes it, *3 May 2025*. */
export function formatDay(milliseconds: number): string {
  return days().format(milliseconds)
}

/** A size on the disk, *3.1 MB*; a megabyte is a million bytes. */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1)
  const value = bytes / 1000 ** power
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: UNITS[power],
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}

/** A duration, rounded to what is worth knowing while one waits: *12 sec*, *3 min*, *2 hr*. */
export function formatDuration(seconds: number): string {
  const [value, unit] =
    seconds < 90 ? [seconds, 'second'] : seconds < 5400 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour']
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: `${unit}`,
    maximumFractionDigits: 0,
  }).format(Math.max(1, Number(value)))
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
const language = () => document.documentElement.lang || 'en'

// Making one takes longer than drawing a row.
let made: { language: string; format: Intl.DateTimeFormat } | undefined
function days(): Intl.DateTimeFormat {
  if (made?.language !== language())
    made = {
      language: language(),
      format: new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }),
    }
  return made.format
}
