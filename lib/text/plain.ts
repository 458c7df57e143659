import { decodeEntities } from './entities.ts'
import { resolveLatex } from './latex.ts'
import { foldSpace } from './normalize.ts'

/** Longer than any abstract; what is beyond is no field of a paper. */
const MAX_LENGTH = 40_000

const BLOCK = /^(?:p|div|br|li|ul|ol|h[1-6]|tr|td|sec|section|title|(?:jats:)(?:p|sec|title))$/
// The elements of HTML, MathML, JATS and old publishers' SGML that turn up inside a field.
const INLINE =
  /^(?:a|abbr|acronym|alternatives|b|big|bdi|bdo|blockquote|body|button|center|cite|code|custom|dd|del|dfn|dl|dt|em|figure|font|form|html|head|i|iframe|img|inf|input|ins|it|italic|kbd|label|link|m[a-z]{1,12}|named-content|nobr|object|pre|q|roman|ruby|rt|s|samp|scp|sc|script|semantics|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|template|tex-math|th|tt|u|ul|underline|var|video|wbr|xref|inline-formula|annotation|annotation-xml)$/

/**
 * Text of a field as a person reads it: tags gone, entities decoded (also twice encoded ones), LaTeX resolved,
 * white space folded. Holds no markup whatever came in: a `<` that could open a tag is followed by a space.
 */
export function plainText(markup: string): string {
  let text = markup.length > MAX_LENGTH ? markup.slice(0, MAX_LENGTH) : markup
  for (let round = 0; round < 3; round++) {
    const next = decodeEntities(stripTags(text))
    if (next === text) break
    text = next
  }
  return disarm(foldSpace(resolveLatex(stripTags(text)).replace(INVISIBLE, '')))
}

// Soft hyphens, zero-width characters, byte order marks, and controls other than white space.
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it removes.
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\ufffc\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g

function stripTags(text: string): string {
  if (!text.includes('<')) return text
  return text
    .replace(/<!--[\s\S]{0,4000}?-->/g, ' ')
    .replace(/<(script|style|annotation|annotation-xml)\b[^<>]{0,500}>[^<]{0,4000}<\/\1\s*>/gi, '')
    .replace(/<\/?([A-Za-z][\w:.-]{0,30})((?:\s|\/)[^<>]{0,2000})?>/g, (whole, name) => {
      const tag = name.toLowerCase()
      if (BLOCK.test(tag)) return ' '
      return INLINE.test(tag) || /[:-]/.test(tag) ? '' : whole
    })
}

function disarm(text: string): string {
  return text.includes('<') ? text.replace(/<(?=[A-Za-z/!?])/g, '< ') : text
}
