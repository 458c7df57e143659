import { useRef, useState } from 'preact/hooks'
import { errorMessage } from '../../lib/model/errors.ts'
import type { Paper } from '../../lib/model/paper.ts'
import type { CitationFormat } from '../../lib/model/settings.ts'
import { copiedMessage } from '../copied-message.ts'
import { formatNames } from '../formats.ts'
import { paperUrl } from '../paper-links.ts'
import type { Message } from '../Toast.tsx'
import { useTranslate } from '../translate.tsx'
import type { PopupServices, PopupSettings } from './services.ts'

/** Copying and dragging citations; `show` is told how it went. */
export function useCitations(
  services: PopupServices,
  settings: PopupSettings,
  show: (message: Message | undefined) => void,
) {
  const t = useTranslate()
  const [justUsed, setJustUsed] = useState<CitationFormat[]>([])
  const prepared = useRef(new Map<string, string>())
  const { citationFormat, recentFormats } = settings

  const copy = async (papers: Paper[], format: CitationFormat = citationFormat) => {
    const name = t(formatNames[format])
    try {
      const citation = await services.cite(papers, format)
      await services.copy(citation)
      show(copiedMessage(t, papers, citation.checks, name))
      setJustUsed([format, ...justUsed])
      services.rememberFormat(format)
    } catch (error) {
      show({ text: t('notCopied', name), detail: errorMessage(error), isError: true })
    }
  }
  const save = async (papers: Paper[]) => {
    try {
      services.download(await services.cite(papers, citationFormat))
    } catch (error) {
      show({ text: t('notSaved'), detail: errorMessage(error), isError: true })
    }
  }
  const prepare = async (paper: Paper) => {
    const key = keyOf(paper, citationFormat)
    if (prepared.current.has(key)) return
    prepared.current.set(key, '')
    try {
      prepared.current.set(key, (await services.cite([paper], citationFormat)).text)
    } catch {
      // A drag then carries title and address; a copy says what is wrong.
    }
  }
  const putInto = (data: DataTransfer, paper: Paper) => {
    const plain = [paper.title, paperUrl(paper)].filter(Boolean).join('\n')
    data.setData('text/plain', prepared.current.get(keyOf(paper, citationFormat)) || plain)
    data.effectAllowed = 'copy'
  }
  const recent = [...justUsed, ...recentFormats, citationFormat]
  return { recent, copy, save, prepare, putInto }
}

export type Citations = ReturnType<typeof useCitations>

const keyOf = ({ id }: Paper, format: CitationFormat) => `${format} ${id}`
