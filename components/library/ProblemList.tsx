import type { FileProblem } from '../../lib/model/transfer.ts'
import { useTranslate } from '../translate.tsx'

/** What in a file cannot be read, each with its line. */
export function ProblemList({ problems, count }: { problems: FileProblem[]; count: number }) {
  const t = useTranslate()
  const heading = t.count('notRead', count)
  return (
    <div>
      <h3>{heading}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <ul class="pk-problems" tabIndex={0} aria-label={heading}>
        {problems.map((problem, index) => (
          <li key={index}>
            <Problem problem={problem} />
          </li>
        ))}
      </ul>
      {count > problems.length && (
        <p class="pk-quiet">{t.count('problemsLeftOut', count - problems.length)}</p>
      )}
    </div>
  )
}

function Problem({ problem: { file, line, entry, reason } }: { problem: FileProblem }) {
  const t = useTranslate()
  const place = [file, line > 0 && t('lineNumber', String(line))].filter(Boolean).join(', ')
  return (
    <>
      {place && <span class="pk-place">{place}</span>}
      {place && entry && ', '}
      {entry && <code dir="auto">{entry}</code>}
      {(place || entry) && ': '}
      <span dir="auto">{reason}</span>
    </>
  )
}
