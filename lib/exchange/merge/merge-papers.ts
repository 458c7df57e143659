import { Paper } from '../../model/paper.ts'
import { mergeIds, paperId } from '../../model/same-paper.ts'
import { titleKey } from '../../text/normalize.ts'
import { betterAuthors, FIELDS } from './better-value.ts'

/** What `unmergePapers` needs to take a merge back. */
export type MergeUndo = {
  /** By field: what it was and what the merge made of it; absent values are left out. */
  changes: { field: keyof Paper; before?: unknown; after?: unknown }[]
  /** The record that was merged in. */
  other: Paper
}

/**
 * One record of two of the same paper (`isSamePaper` tells): of every field the better value, the ids of both, and
 * the other title among `alsoTitled`. A value that is verified goes before one that is not.
 */
export function mergePapers(a: Paper, b: Paper): { paper: Paper; undo: MergeUndo } {
  const chosen: Record<string, unknown> = { ...a }
  const fromOther = new Set<string>()
  for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const value = choose(field, a, b)
    if (value === undefined) continue
    chosen[field] = value
    if (value === b[field] && value !== a[field]) fromOther.add(field)
  }
  chosen.authors = betterAuthors(a.authors, b.authors)
  if (chosen.authors !== a.authors) fromOther.add('authors')
  const ids = mergeIds(a.ids, b.ids)
  const title = chosen.title as string
  const paper = Paper.parse({
    ...chosen,
    id: paperId(ids, title),
    ids,
    alsoTitled: otherTitles(title, a, b),
    unverified: stillUnverified(a, b, fromOther),
  })
  return { paper: withoutEmpty(paper), undo: { changes: changesOf(a, withoutEmpty(paper)), other: b } }
}

/** The two records again. What was changed in the merged record since then stays changed. */
export function unmergePapers(merged: Paper, { changes, other }: MergeUndo): [Paper, Paper] {
  const paper: Record<string, unknown> = { ...merged }
  for (const { field, before, after } of changes) {
    if (!isEqual(paper[field], after)) continue
    if (before === undefined) delete paper[field]
    else paper[field] = before
  }
  return [Paper.parse(paper), other]
}

function choose(field: keyof typeof FIELDS, a: Paper, b: Paper): unknown {
  const [mine, theirs] = [a[field], b[field]]
  if (mine === undefined || theirs === undefined) return mine ?? theirs
  if (isUnverified(a, field) !== isUnverified(b, field)) return isUnverified(a, field) ? theirs : mine
  return (FIELDS[field] as (a: unknown, b: unknown) => unknown)(mine, theirs)
}

const isUnverified = ({ unverified = [] }: Paper, field: string) =>
  unverified.some((path) => path === field || path.startsWith(`${field}.`))

/** A path stays where the value it is about was taken from the record that names it, and the other has none to hold against it. */
function stillUnverified(a: Paper, b: Paper, fromOther: Set<string>): string[] {
  const fieldOf = (path: string) => path.split('.')[0] as keyof Paper
  const mine = (a.unverified ?? []).filter((path) => !fromOther.has(fieldOf(path)))
  const theirs = (b.unverified ?? []).filter(
    (path) => fromOther.has(fieldOf(path)) || a[fieldOf(path)] === undefined,
  )
  return [...new Set([...mine, ...theirs])]
}

function otherTitles(title: string, a: Paper, b: Paper): string[] {
  const titles = [a.title, b.title, ...(a.alsoTitled ?? []), ...(b.alsoTitled ?? [])]
  const byKey = new Map(titles.toReversed().map((one) => [titleKey(one), one]))
  byKey.delete(titleKey(title))
  return [...byKey.values()].toReversed()
}

function withoutEmpty(paper: Paper): Paper {
  const { alsoTitled = [], unverified = [], ...rest } = paper
  const filled = {
    ...rest,
    ...(alsoTitled.length > 0 && { alsoTitled }),
    ...(unverified.length > 0 && { unverified }),
  }
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined)) as Paper
}

function changesOf(before: Paper, after: Paper): MergeUndo['changes'] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Paper>
  return [...fields]
    .filter((field) => !isEqual(before[field], after[field]))
    .map((field) => ({
      field,
      ...(before[field] !== undefined && { before: before[field] }),
      ...(after[field] !== undefined && { after: after[field] }),
    }))
}

const isEqual = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
