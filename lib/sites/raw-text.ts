const BLOCK = /^(?:P|DIV|BR|LI|UL|OL|H[1-6]|TR|TD|TH|SECTION|HEADER|TITLE|DT|DD|ARTICLE|BLOCKQUOTE)$/
const SKIPPED =
  /^(?:STYLE|NOSCRIPT|TEMPLATE|BUTTON|SVG|IFRAME|SELECT|TEXTAREA|ANNOTATION|ANNOTATION-XML|FIGURE|NAV)$/
// What MathJax and KaTeX draw beside the source of a formula: reading both would say it twice.
const DRAWN =
  /(?:^|\s)(?:MathJax(?:_\w+)?|katex-html|sr-only|visually-hidden|ltx_note_outer|screen-reader-text)(?:\s|$)/

const MAX_NODES = 6000
const MAX_LENGTH = 30_000

/**
 * Text of an element in reading order, for `plainText` to clean: block elements part words, formulas come from their
 * source between dollars, what is hidden or a control is left out. Bounded, so that a hostile page costs no more than
 * a long one. Apart from `elementText`, so that the script in every arXiv page need not carry what cleans.
 */
export function rawText(element: Element | null | undefined, skip?: (child: Element) => boolean): string {
  if (!element) return ''
  const parts: string[] = []
  const budget = { nodes: MAX_NODES, length: MAX_LENGTH }
  const stack: (Node | string)[] = [element]
  while (stack.length > 0 && budget.nodes-- > 0 && budget.length > 0) {
    const node = stack.pop()
    if (node === undefined) break
    const text = typeof node === 'string' ? node : readNode(node, stack, node === element ? undefined : skip)
    if (!text) continue
    // One text node can hold a megabyte.
    parts.push(text.slice(0, budget.length))
    budget.length -= text.length
  }
  return parts.join('')
}

/** Text that the node itself gives; its children are put on the stack, last first. */
function readNode(node: Node, stack: (Node | string)[], skip?: (child: Element) => boolean): string {
  // A `<` in text is a character, not a tag: written as an entity it survives the removal of tags.
  if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;')
  if (node.nodeType !== 1) return ''
  const element = node as Element
  const formula = formulaSource(element)
  if (formula !== undefined) return formula ? `$${formula}$` : ''
  const tag = element.tagName.toUpperCase()
  if (SKIPPED.test(tag) || tag === 'SCRIPT' || DRAWN.test(element.getAttribute('class') ?? '')) return ''
  if (element.hasAttribute('hidden') || skip?.(element)) return ''
  if (BLOCK.test(tag)) stack.push(' ')
  for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child)
  return BLOCK.test(tag) ? ' ' : ''
}

/** The LaTeX of a formula, from LaTeXML's `alttext` or MathJax's script; undefined where there is none. */
function formulaSource(element: Element): string | undefined {
  const tag = element.tagName.toLowerCase()
  if (tag === 'math') return element.getAttribute('alttext')?.replace(/\$/g, '') || undefined
  if (tag !== 'script') return undefined
  return /^math\/(?:tex|asciimath)/i.test(element.getAttribute('type') ?? '')
    ? (element.textContent ?? '').slice(0, 2000).replace(/\$/g, '')
    : undefined
}
