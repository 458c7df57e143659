import { type Problem, readFile } from '../../lib/exchange/read-file.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { Form } from './forms.ts'

/** A paper that did not come back the same: what is compared of it, and of what came back, or why nothing did. */
export type Difference = { id: string; given: string; back: string }

/** Writes papers as one file of a form, reads it, and gives those that did not come back the same. */
export async function findDifferences(papers: Paper[], form: Form): Promise<Difference[]> {
  const { papers: back, problems } = await readText(await form.write(papers), form.file)
  // One that was lost moves all behind it: then each is written on its own.
  if (back.length !== papers.length && papers.length > 1)
    return (await Promise.all(papers.map((paper) => findDifferences([paper], form)))).flat()
  return papers.flatMap((paper, i) => {
    const [given, found] = [form.facts(paper), back[i] && form.facts(back[i])]
    return given === found
      ? []
      : [{ id: paper.id, given, back: found ?? problems[0]?.reason ?? 'No paper came back.' }]
  })
}

async function readText(text: string, name: string): Promise<{ papers: Paper[]; problems: Problem[] }> {
  const all = { papers: [] as Paper[], problems: [] as Problem[] }
  for await (const { papers, problems } of readFile(new Blob([text]), name)) {
    all.papers.push(...papers)
    all.problems.push(...problems)
  }
  return all
}
