import type { Check } from '../lib/model/citation.ts'
import type { Paper } from '../lib/model/paper.ts'
import type { Translate } from '../lib/text/translate.ts'
import type { Message } from './Toast.tsx'

// What a toast has room for; the rest is counted.
const MOST_PAPERS = 3
const MOST_CHARACTERS = 40

/** What is said once papers were copied: of several how many, and which fields to check in which of them. */
export function copiedMessage(t: Translate, papers: Paper[], checks: Check[], format: string): Message {
  const [first, ...others] = papers
  if (first && others.length === 0)
    return {
      text: t('copied', format),
      detail: checks.length > 0 ? t('check', labelsOf(checks)) : first.title,
    }
  return {
    text: t.count('copiedPapers', papers.length, format),
    ...(checks.length > 0 && { detail: t('check', unsureOf(t, papers, checks)), isLong: true }),
  }
}

function unsureOf(t: Translate, papers: Paper[], checks: Check[]): string {
  const unsure = papers
    .map(({ id, title }) => ({ title, checks: checks.filter(({ paper }) => paper === id) }))
    .filter(({ checks }) => checks.length > 0)
  const named = unsure
    .slice(0, MOST_PAPERS)
    .map(({ title, checks }) => t('checkPaper', shorten(title), labelsOf(checks)))
  const rest = unsure.length - named.length
  return [...named, ...(rest > 0 ? [t.count('checkMore', rest)] : [])].join('; ')
}

const labelsOf = (checks: Check[]) => [...new Set(checks.map(({ label }) => label))].join(', ')

/** The first whole words of a title. */
function shorten(title: string): string {
  if (title.length <= MOST_CHARACTERS) return title
  return `${title.slice(0, MOST_CHARACTERS + 1).replace(/[\s\p{P}]+\S*$/u, '')}…`
}
