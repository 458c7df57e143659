import { describe, expect, it } from 'vitest'
import { plainText } from '../../../lib/text/plain.ts'

describe('plain text', () => {
  it.each([
    ['Ribs of <em>Brachiosaurus</em>', 'Ribs of Brachiosaurus'],
    ['H<sub>2</sub>O', 'H2O'],
    ['&lt;i&gt;In vivo&lt;/i&gt; imaging', 'In vivo imaging'],
    ['Tom &amp;amp; Jerry', 'Tom & Jerry'],
    ['caf&eacute; &#8211; &#x3B1;', 'café – α'],
    ['if p < 0.05 and n > 3', 'if p < 0.05 and n > 3'],
    ['for n<m and m>k', 'for n< m and m>k'],
    ['one<br>two<p>three</p>', 'one two three'],
    ['<jats:p>Text</jats:p>', 'Text'],
    ['a\u00adb\u200bc', 'abc'],
    ['  a \n b\t', 'a b'],
    ['深度学习', '深度学习'],
    ['<mml:math><mml:mi>x</mml:mi></mml:math>', 'x'],
  ])('%j reads %j', (markup, plain) => {
    expect(plainText(markup)).toBe(plain)
  })
})
