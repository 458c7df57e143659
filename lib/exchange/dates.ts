const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** As much of `YYYY-MM-DD` as a written date gives: `2023-7-1T…`, `2020/05/12/`, `12 May 2020`, `2020 Jan 5-7`. */
export function readDate(written: string): string | undefined {
  const text = written.slice(0, 100).trim()
  const numeric = /(?<!\d)(1[5-9]\d\d|20\d\d)(?:[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?)?/.exec(text)
  if (!numeric) return undefined
  const [, year, month, day] = numeric
  if (month) return joinDate(year, Number(month), Number(day))
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (compact) return joinDate(compact[1], Number(compact[2]), Number(compact[3]))
  const name = new RegExp(`(?<!\\p{L})(${MONTHS.join('|')})`, 'iu').exec(text)?.[1]
  if (!name) return year
  const days = /(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])/.exec(text.replace(year ?? '', ''))
  return joinDate(year, MONTHS.indexOf(name.toLowerCase()) + 1, Number(days?.[1]))
}

/** The number of a month: `7`, `jul`, `July`, `{jul}`. */
export function readMonth(written: string): number | undefined {
  const text = written.replace(/[{}"\s.]/g, '').toLowerCase()
  const number = /^\d{1,2}$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3)) + 1
  return number >= 1 && number <= 12 ? number : undefined
}

/** Year, month, day as a date; a month or day that cannot be is left out. */
export function joinDate(
  year: string | number | undefined,
  month?: number,
  day?: number,
): string | undefined {
  if (!year || !/^\d{4}$/.test(String(year))) return undefined
  if (!month || month < 1 || month > 12) return String(year)
  const isDay = day && day >= 1 && day <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return [year, pad(month), ...(isDay ? [pad(day)] : [])].join('-')
}

const pad = (part: number) => String(part).padStart(2, '0')
