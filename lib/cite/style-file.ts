import CSL, { type CslNode } from 'citeproc'
import { PaperkinError } from '../model/errors.ts'

/** A CSL file that references can be made with. */
export type StyleFile = {
  /** What the style calls itself. */
  title: string
  /** BCP 47, where the style asks for a language. */
  language?: string
  root: CslNode
}

/** Reads a `.csl` file, ours or the reader's own. Throws a `PaperkinError` that says what is wrong with it. */
export function readStyleFile(text: string): StyleFile {
  if (!/<style[\s>]/.test(text)) throw new PaperkinError('This is no CSL style: it has no <style> element.')
  // citeproc's parser takes half a file for a whole one.
  if (!text.includes('</style>'))
    throw new PaperkinError('This CSL style is cut off before its end. Get the whole file.')
  const root = parse(text)
  const info = child(root, 'info')
  if (info?.children.some(({ name, attrs }) => name === 'link' && attrs.rel === 'independent-parent'))
    throw new PaperkinError(
      'This style only points to another one. Take the file of the style it depends on.',
    )
  if (!child(root, 'bibliography'))
    throw new PaperkinError('This style has no list of references. Choose another.')
  const title = child(info, 'title')?.children[0]
  return {
    title: typeof title === 'string' ? title : 'Own style',
    language: root.attrs['default-locale'],
    root,
  }
}

/**
 * The style without how it cites in the text and how it sorts: both only tell papers apart, and six sevenths of the
 * time that the largest style takes to build go into them.
 */
export function forOnePaper(root: CslNode): CslNode {
  const children = root.children.map((node) => {
    if (node.name === 'citation') return { ...node, children: [TITLE_ALONE] }
    if (node.name !== 'bibliography') return node
    return { ...node, children: node.children.filter(({ name }) => name !== 'sort') }
  })
  return { ...root, children }
}

const TITLE_ALONE: CslNode = {
  name: 'layout',
  attrs: {},
  children: [{ name: 'text', attrs: { variable: 'title' }, children: [] }],
}

function parse(text: string): CslNode {
  try {
    return CSL.parseXml(text)
  } catch (cause) {
    throw new PaperkinError('This CSL style cannot be read: its XML is broken.', { cause })
  }
}

const child = (node: CslNode | undefined, wanted: string) =>
  node?.children.find(({ name }) => name === wanted)
