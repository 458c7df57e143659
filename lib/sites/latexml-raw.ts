import type { ShownFields } from '../model/page-snapshot.ts'
import { firstElements } from './elements.ts'
import { rawText } from './raw-text.ts'

const AFFILIATION =
  /\b(?:univ\w*|institut\w*|dep(?:artmen)?t|laborator\w*|labs?|school|college|cent(?:er|re)|research|academy|hospital|google|deepmind|microsoft|meta ai|facebook|openai|nvidia|amazon|ibm|huawei|alibaba|tencent|inc|ltd|gmbh|cnrs|inria|eth|mit|stanford|berkeley|cambridge|oxford|group|faculty|corresponding|equal|contribut\w*|email)\b|@|\d/i

/** What a page typeset by LaTeXML (arXiv's HTML, ar5iv, arxiv-vanity) shows of its paper, by LaTeXML's classes. */
export function snapLatexml(document: Document): ShownFields | undefined {
  const first = (name: string) => document.getElementsByClassName(name)[0]
  const title = rawText(first('ltx_title_document'), isMark)
  if (!title.trim()) return undefined
  return { title, authors: readNames(document), abstract: rawText(first('ltx_abstract'), isHeading) }
}

function readNames(document: Document): string[] {
  const elements = firstElements(document.getElementsByClassName('ltx_personname'), 3000)
  const names = elements.flatMap((element) => namesIn(element, elements.length > 1))
  return names.length > 0 ? names : elements.map((element) => rawText(element, isMark)).filter(Boolean)
}

/**
 * Names in one element, which in practice may hold all authors with marks and affiliations: marks and line breaks
 * part them, and a line that starts with a mark, or reads like an institution, ends the names.
 */
function namesIn(element: Element, isOneOfMany: boolean): string[] {
  const names: string[] = []
  for (const line of markedText(element).split('\n')) {
    const text = line.trim()
    if (!text || (names.length > 0 && (isOneOfMany || text.startsWith('§')))) {
      if (text) break
      continue
    }
    const found = text
      .split(/[§,;&]|\band\b|\s{3,}/)
      .map((part) => part.trim())
      .filter(isName)
    if (found.length === 0 && names.length > 0) break
    names.push(...found)
  }
  return names
}

function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !AFFILIATION.test(text) && text.split(/\s+/).length <= 6
}

/** Text with `§` for every mark and footnote, and a line break for `<br>`. */
function markedText(node: Node): string {
  let text = ''
  for (let child = node.firstChild; child && text.length < 20_000; child = child.nextSibling) {
    if (child.nodeType === 3)
      text += (child.nodeValue ?? '').replace(/\u00a0|\u2003/g, '   ').replace(/\s*\n\s*/g, ' ')
    if (child.nodeType !== 1) continue
    const element = child as Element
    if (/^br$/i.test(element.tagName)) text += '\n'
    else text += isMark(element) ? '§' : markedText(element)
  }
  return text
}

function isMark(element: Element): boolean {
  return (
    (/^(?:sup|math)$/i.test(element.tagName) &&
      /^(?:SUP|sup)$|\^|^.{0,3}$/.test(
        element.tagName.toLowerCase() === 'sup' ? 'sup' : (element.getAttribute('alttext') ?? ''),
      )) ||
    /\bltx_note\b/.test(element.getAttribute('class') ?? '')
  )
}

function isHeading(element: Element): boolean {
  return /\bltx_title\b/.test(element.getAttribute('class') ?? '')
}
