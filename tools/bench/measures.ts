/** Grades of the papers that were judged for a query, by id; those not in it are 0. */
export type Grades = Map<string, number>

/** nDCG at a depth with linear gain (K. Järvelin, J. Kekäläinen, Cumulated gain-based evaluation, 2002). */
export function ndcg(ranking: string[], grades: Grades, depth: number): number {
  const gain = (all: number[]) =>
    all.slice(0, depth).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0)
  const ideal = gain([...grades.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(ranking.map((id) => grades.get(id) ?? 0)) / ideal
}

/** Share of the relevant papers that are among the first `depth`. */
export function recall(ranking: string[], grades: Grades, depth: number): number {
  const found = ranking.slice(0, depth).filter((id) => (grades.get(id) ?? 0) > 0)
  return found.length / [...grades.values()].filter((grade) => grade > 0).length
}

/** Average precision, where a grade of `least` or more is relevant. */
export function averagePrecision(ranking: string[], grades: Grades, least: number): number {
  let found = 0
  let sum = 0
  ranking.forEach((id, i) => {
    if ((grades.get(id) ?? 0) >= least) sum += ++found / (i + 1)
  })
  return found === 0 ? 0 : sum / [...grades.values()].filter((grade) => grade >= least).length
}

export const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle 95 % of the means of 2,000 resamples of the queries (B. Efron, 1979), by a repeatable generator. */
export function interval(values: number[]): [low: number, high: number] {
  let state = 1
  const pick = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return values[Math.floor((state / 4_294_967_296) * values.length)] as number
  }
  const means = Array.from({ length: 2000 }, () => mean(values.map(pick))).sort((a, b) => a - b)
  return [means[50] as number, means[1949] as number]
}

/** The value below which this share of the values lie. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
}
