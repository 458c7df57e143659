import { excerpt, type Terms } from '../lib/text/highlight.ts'
import { Marked } from './Marked.tsx'

type Props = { text: string; terms: Terms; isOpen: boolean }

/** An abstract: two lines of it, around the words looked for, or all. */
export function Abstract({ text, terms, isOpen }: Props) {
  const part = isOpen ? { text, isCut: false } : excerpt(text, terms)
  return (
    <p class={isOpen ? 'pk-abstract pk-open' : 'pk-abstract'} dir="auto" data-act="abstract">
      {part.isCut && '… '}
      <Marked text={part.text} terms={terms} />
    </p>
  )
}
