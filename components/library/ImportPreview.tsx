import { useId, useState } from 'preact/hooks'
import type { Preview } from '../../lib/model/transfer.ts'
import { Byline } from '../Byline.tsx'
import { useTranslate } from '../translate.tsx'
import { ProblemList } from './ProblemList.tsx'

type Props = { preview: Preview; onImport: (shelfName: string) => void; onCancel: () => void }

/** What is in a file, and whether to keep it. */
export function ImportPreview({ preview, onImport, onCancel }: Props) {
  const t = useTranslate()
  const id = useId()
  const [name, setName] = useState(nameWithoutEnding(preview.fileName))
  const { papers, duplicates, sample, problems, problemCount, warning } = preview
  const facts = [
    preview.format,
    t.count('papersCount', papers),
    duplicates > 0 && t.count('duplicatesCount', duplicates),
    problemCount > 0 && t.count('notRead', problemCount),
  ]
  const submit = (event: Event) => {
    event.preventDefault()
    onImport(name.trim() || nameWithoutEnding(preview.fileName))
  }
  return (
    <form class="pk-preview" onSubmit={submit}>
      <h2 class="pk-title" dir="auto">
        {preview.fileName}
      </h2>
      <p class="pk-quiet" role="status">
        {facts.filter(Boolean).join(' · ')}
      </p>
      {warning && (
        <p class="pk-problem" role="alert">
          {warning}
        </p>
      )}
      <div class="pk-preview-lists">
        {sample.length > 0 && (
          <div>
            <h3>{t('firstPapers')}</h3>
            <ul class="pk-sample-papers">
              {sample.slice(0, 5).map((paper) => (
                <li key={paper.id}>
                  <div class="pk-title" dir="auto">
                    {paper.title}
                  </div>
                  <Byline paper={paper} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {problemCount > 0 && <ProblemList problems={problems} count={problemCount} />}
      </div>
      <div class="pk-preview-foot">
        {papers > 0 && (
          <>
            <label for={id}>{t('nameOfShelf')}</label>
            <input
              id={id}
              type="text"
              dir="auto"
              maxLength={200}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <button type="submit" class="pk-main">
              {t.count('importPapers', papers)}
            </button>
          </>
        )}
        <button type="button" class="pk-button" onClick={onCancel}>
          {t(papers > 0 ? 'cancel' : 'close')}
        </button>
      </div>
    </form>
  )
}

/** *refs* of *refs.bib* and of *refs.bib.gz*. */
function nameWithoutEnding(fileName: string): string {
  return fileName.replace(/\.(gz|zip)$/i, '').replace(/(.)\.[^.]{1,8}$/, '$1')
}
