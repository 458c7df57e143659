import type { Paper } from '../../lib/model/paper.ts'
import { codeUrl, paperUrl, pdfUrl } from '../paper-links.ts'
import { useTranslate } from '../translate.tsx'

/** Where a paper is to be had: its page, its PDF, its code. */
export function PaperLinks({ paper, onUrl }: { paper: Paper; onUrl: (url: string) => void }) {
  const t = useTranslate()
  const links: [string, string | undefined][] = [
    [t('openPage'), paperUrl(paper)],
    [t('pdf'), pdfUrl(paper)],
    [t('code'), codeUrl(paper)],
  ]
  return links.map(
    ([label, url]) =>
      url && (
        <button type="button" class="pk-button" key={label} title={url} onClick={() => onUrl(url)}>
          {label}
        </button>
      ),
  )
}
