import { useState } from 'preact/hooks'
import type { Paper } from '../../lib/model/paper.ts'

/** The papers the reader marked, in the order of marking, to be cited together; they outlast searches. */
export function useMarks() {
  const [marks, setMarks] = useState<ReadonlyMap<string, Paper>>(new Map())
  const toggle = (paper: Paper) =>
    setMarks((before) => {
      const after = new Map(before)
      if (!after.delete(paper.id)) after.set(paper.id, paper)
      return after
    })
  const add = (papers: Paper[]) =>
    setMarks((before) => new Map([...before, ...papers.map((paper): [string, Paper] => [paper.id, paper])]))
  const clear = () => setMarks(new Map())
  return { marks, toggle, add, clear }
}

export type Marks = ReturnType<typeof useMarks>
