/** One line of the table. Times in milliseconds, sizes in bytes. */
export type Figure = {
  name: string
  unit: 'ms' | 'bytes'
  /** Times: every sample. A size: the one value. */
  values: number[]
  /** What the median must not exceed; absent where a figure is only watched. */
  budget?: number
  /** What the 95th percentile must not exceed. */
  tailBudget?: number
}

/** The value below which the share `q` (0 to 1) of the samples lies: nearest rank. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? Number.NaN
}

/** Whether a figure keeps its budget. One without samples does not. */
export function isKept({ values, budget, tailBudget }: Figure): boolean {
  const keeps = (q: number, bound: number | undefined) => bound === undefined || quantile(values, q) <= bound
  return values.length > 0 && keeps(0.5, budget) && keeps(0.95, tailBudget)
}

/** The figures as a table for the terminal: median, 95th percentile, budget, and the median's share of it. */
export function drawTable(figures: Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, unit, values, budget, tailBudget } = figure
    const show = (value: number | undefined) => (value === undefined ? '–' : display(value, unit))
    const median = quantile(values, 0.5)
    return [
      name,
      show(median),
      unit === 'ms' ? show(quantile(values, 0.95)) : '',
      tailBudget ? `${show(budget)} / ${show(tailBudget)}` : show(budget),
      budget ? `${Math.round((100 * median) / budget)} %` : '',
      unit === 'ms' ? String(values.length) : '',
      isKept(figure) ? '' : 'OVER',
    ]
  })
  const table = [['', 'median', 'p95', 'budget', 'used', 'runs', ''], ...rows]
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  )
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function display(value: number, unit: Figure['unit']): string {
  if (unit === 'ms') return `${value.toFixed(value < 10 ? 1 : 0)} ms`
  return value < 1000
    ? `${value} B`
    : value < 1e6
      ? `${(value / 1e3).toFixed(1)} kB`
      : `${(value / 1e6).toFixed(2)} MB`
}
