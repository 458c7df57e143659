import { elementText } from '../element-text.ts'
import { cleanFields } from '../fields.ts'
import type { Page } from '../page.ts'
import type { Examples, Site, SiteFields } from '../site.ts'
import { isPdfAddress } from '../url-rules.ts'

/** OpenReview. An id may start with `-` or `_`. */
export const openreview: Site = {
  name: 'openreview',
  hosts: ['openreview.net'],
  paper(url) {
    const id = /^[\w-]{5,20}$/.exec(url.searchParams.get('id') ?? url.searchParams.get('forum') ?? '')?.[0]
    if (!id || !/^\/(?:forum|pdf|attachment|references\/pdf)\/?$/.test(url.pathname)) return undefined
    return {
      ids: { openreview: id },
      isPdf: isPdfAddress(url),
      abstractUrl: `https://openreview.net/forum?id=${id}`,
      pdfUrl: `https://openreview.net/pdf?id=${id}`,
    }
  },
  isOther: () => true,
  read: readForum,
  keepsHead: true,
}

/** The note that is shown, which is new before the metas are. */
function readForum({ document, url }: Page): SiteFields | undefined {
  const note = document.getElementsByClassName('forum-note')[0] ?? document.getElementsByClassName('note')[0]
  if (!note) return undefined
  const title =
    note.getElementsByClassName('citation_title')[0] ??
    note.querySelector('.forum-title h2, .note_content_title')
  const authors = note.querySelectorAll('.forum-authors a, .forum-authors > span > span, .signatures a')
  return cleanFields(
    {
      title: elementText(title),
      authors: Array.from(authors)
        .slice(0, 500)
        .map((author) => elementText(author)),
      abstract: readField(note, /^abstract/i),
    },
    url,
  )
}

function readField(note: Element, label: RegExp): string | undefined {
  for (const field of Array.from(note.querySelectorAll('.note-content-field, .note_content_field')).slice(
    0,
    60,
  ))
    if (label.test(field.textContent?.trim() ?? '')) return elementText(field.nextElementSibling)
  return undefined
}

export const examples: Examples = {
  papers: {
    'https://openreview.net/forum?id=S1lhbnRqF7&noteId=x': { openreview: 'S1lhbnRqF7' },
    'https://openreview.net/pdf?id=-Y34L45JR6z': { openreview: '-Y34L45JR6z' },
  },
  others: [
    'https://openreview.net/group?id=ICLR.cc/2024/Conference',
    'https://openreview.net/profile?id=~A_B1',
  ],
}
