import { useState } from 'preact/hooks'
import type { Listed } from '../../lib/model/results.ts'

/** The papers the reader marked, in the order of marking, to be cited or saved together; they outlast searches. */
export function useMarks() {
  const [marks, setMarks] = useState<ReadonlyMap<string, Listed>>(new Map())
  const toggle = (one: Listed) =>
    setMarks((before) => {
      const after = new Map(before)
      if (!after.delete(one.paper.id)) after.set(one.paper.id, one)
      return after
    })
  const add = (some: Listed[]) =>
    setMarks((before) => new Map([...before, ...some.map((one): [string, Listed] => [one.paper.id, one])]))
  const clear = () => setMarks(new Map())
  return { marks, toggle, add, clear }
}

export type Marks = ReturnType<typeof useMarks>
